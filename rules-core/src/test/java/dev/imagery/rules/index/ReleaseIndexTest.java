package dev.imagery.rules.index;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseIndexTest {

    @Test
    void beforeTheFirstReleaseNoFieldHasAValue() {
        assertThat(ReleaseIndex.none().evaluate(new Context(Map.of("country", "US"))))
                .isEqualTo(new Evaluation(0, List.of()));
    }

    @Test
    void aNewReleaseTakesOverTheSetsThatDidNotChange() {
        RuleSetIndex imagery = RuleSetIndex.compile(set("imagery", 0, rule("picture", 0)));
        RuleSetIndex copy = RuleSetIndex.compile(set("copy", 1, rule("greeting", 0)));
        RuleSetIndex copy2 = RuleSetIndex.compile(new RuleSet("copy", 2, 1, List.of(rule("farewell", 0))));

        ReleaseIndex first = ReleaseIndex.of(1, List.of(imagery, copy));
        ReleaseIndex second = ReleaseIndex.of(2, List.of(imagery, copy2));

        assertThat(first.sets()).containsExactly(copy, imagery);
        assertThat(second.sets()).containsExactly(copy2, imagery);
        assertThat(second.evaluate(new Context(Map.of()))
                        .selections()
                        .getFirst()
                        .rule())
                .isEqualTo("farewell");
        assertThat(first.evaluate(new Context(Map.of())).selections().getFirst().rule())
                .isEqualTo("greeting");
    }

    @Test
    void aReleaseCannotHaveTwoVersionsOfOneSet() {
        RuleSetIndex first = RuleSetIndex.compile(set("imagery", 0));
        RuleSetIndex second = RuleSetIndex.compile(new RuleSet("imagery", 2, 0, List.of()));

        assertThatThrownBy(() -> ReleaseIndex.of(1, List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one version");
    }

    @Test
    void aRuleThatListsMoreValuesThanItIsEnteredUnderIsStillFound() {
        String countries =
                String.join("|", IntStream.range(0, 300).mapToObj(i -> "C" + i).toList());
        ReleaseIndex index = ReleaseIndex.of(
                1, List.of(RuleSetIndex.compile(set("wide", 0, rule("many", 0, "country=" + countries)))));

        assertThat(index.evaluate(new Context(Map.of("country", "C299"))).selections())
                .hasSize(1);
        assertThat(index.evaluate(new Context(Map.of("country", "C300"))).selections())
                .isEmpty();
    }

    @Test
    void everyOneOfManyRulesIsFoundByItsOwnContext() {
        List<Rule> rules = new ArrayList<>();
        for (int country = 0; country < 200; country++) {
            for (int language = 0; language < 50; language++) {
                rules.add(rule(country + "/" + language, 0, "country=" + country, "language=" + language));
            }
        }
        ReleaseIndex index = ReleaseIndex.of(1, List.of(RuleSetIndex.compile(new RuleSet("imagery", 1, 0, rules))));

        for (int country = 0; country < 200; country++) {
            for (int language = 0; language < 50; language++) {
                var context = new Context(Map.of("country", "" + country, "language", "" + language));
                assertThat(index.evaluate(context).selections().getFirst().rule())
                        .isEqualTo(country + "/" + language);
            }
        }
    }
}
