package dev.imagery.customization.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentRuleSetsTest {

    private final RecentRuleSets recent = new RecentRuleSets(10);

    private static RuleSetVersion version(int number, int rules) {
        return new RuleSetVersion("copy", number, 0, rules, "digest", Instant.EPOCH);
    }

    private static PreparedRuleSet compiled(RuleSetVersion version) {
        List<Rule> rules = IntStream.range(0, version.rules())
                .mapToObj(i -> new Rule("rule-" + i, Map.of(), 0, Map.of("x", new AdaptiveValue.Text("y"))))
                .toList();
        return new PreparedRuleSet(
                RuleSetIndex.compile(new RuleSet(version.name(), version.version(), version.precedence(), rules)));
    }

    private void keep(RuleSetVersion version) {
        recent.keep(version, compiled(version));
    }

    @Test
    void whatWasAskedForLastIsKept() {
        RuleSetVersion first = version(1, 4);
        RuleSetVersion second = version(2, 4);
        RuleSetVersion third = version(3, 4);

        keep(first);
        keep(second);
        recent.find(first);
        keep(third);

        assertThat(recent.find(first)).isPresent();
        assertThat(recent.find(second)).isEmpty();
        assertThat(recent.find(third)).isPresent();
    }

    @Test
    void oneThatHasTooManyRulesIsNotKeptAndDrivesNoneAway() {
        keep(version(1, 10));
        keep(version(2, 11));

        assertThat(recent.hasRoomFor(version(2, 11))).isFalse();
        assertThat(recent.find(version(2, 11))).isEmpty();
        assertThat(recent.find(version(1, 10))).isPresent();
    }

    @Test
    void theSameAgainTakesNoMoreRoom() {
        keep(version(1, 5));
        keep(version(1, 5));
        keep(version(2, 5));

        assertThat(recent.find(version(1, 5))).isPresent();
        assertThat(recent.find(version(2, 5))).isPresent();
    }
}
