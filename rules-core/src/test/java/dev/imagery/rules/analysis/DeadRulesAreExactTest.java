package dev.imagery.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Compared with a look at so many contexts that rules of these few values can tell none from one that is looked at. */
class DeadRulesAreExactTest {

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void aRuleIsDeadExactlyIfItWinsNowhere(@ForAll("releases") SmallRelease release) {
        assertExact(release);
    }

    /** Values of all kinds, of which there are too many to look at every class of them in every share. */
    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void noRuleIsCalledDeadThatWinsSomewhere(@ForAll("mixedReleases") SmallRelease release) {
        assertNoneIsCalledDeadThatWins(release);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void inManyReleasesNoRuleIsCalledDeadThatWinsSomewhere(@ForAll("mixedReleases") SmallRelease release) {
        assertNoneIsCalledDeadThatWins(release);
    }

    private static void assertNoneIsCalledDeadThatWins(SmallRelease release) {
        RuleSet looked = release.sets().getFirst();
        ReleaseIndex index = release.index();

        Set<String> winning = winning(index, release, looked.name());

        assertThat(DeadRules.of(index, looked).dead())
                .extracting(DeadRule::rule)
                .noneMatch(winning::contains);
    }

    @Provide
    Arbitrary<SmallRelease> mixedReleases() {
        return SmallRelease.about(List.of(List.of("mixed", "resolution")), 3, 10);
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void inManyReleasesARuleIsDeadExactlyIfItWinsNowhere(@ForAll("releases") SmallRelease release) {
        assertExact(release);
    }

    private static void assertExact(SmallRelease release) {
        RuleSet looked = release.sets().getFirst();
        ReleaseIndex index = release.index();

        DeadRules rules = DeadRules.of(index, looked);

        Set<String> winning = winning(index, release, looked.name());
        assertThat(rules.undecided()).isEmpty();
        assertThat(rules.dead())
                .extracting(DeadRule::rule)
                .containsExactlyElementsOf(looked.rules().stream()
                        .map(Rule::id)
                        .filter(id -> !winning.contains(id))
                        .sorted()
                        .toList());
    }

    private static Set<String> winning(ReleaseIndex index, SmallRelease release, String name) {
        var winning = new TreeSet<String>();
        for (Context context : release.contexts()) {
            index.evaluate(context).selections().stream()
                    .filter(selection -> selection.ruleSet().equals(name))
                    .forEach(selection -> winning.add(selection.rule()));
        }
        return winning;
    }

    @Provide
    Arbitrary<SmallRelease> releases() {
        return SmallRelease.about(SmallRelease.PAIRS, 3, 10);
    }
}
