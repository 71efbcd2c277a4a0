package dev.imagery.rules.exposure;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.wall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.RuleFixtures;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private static List<Participation> participations(
            Experiment experiment, Map<String, String> context, Rule... rules) {
        ReleaseIndex release = ReleaseIndex.of(
                1,
                List.of(RuleSetIndex.compile(RuleFixtures.set(
                        "copy", new Declarations(Map.of(), Map.of(), List.of(), Map.of("tone", experiment)), rules))));
        Context asked = new Context(context);
        return Participation.of(release, asked, NOW, release.evaluate(asked, NOW));
    }

    private static Experiment experiment(int control, int bold, Map<String, String> forced) {
        return new Experiment("visitor", "tone", List.of(Map.of("control", control, "bold", bold)), forced);
    }

    private static final Rule EVERYONE = rule("everyone", 0);
    private static final Rule BOLD_IN_MEXICO = rule("bold", 0, "tone=bold", "country=MX");

    @Test
    void whoWouldGetSomethingElseInAnotherCellIsExposedThoughTheRulesOfHisOwnAreThoseOfEveryone() {
        Experiment mostlyControl = experiment(9_999, 1, Map.of());

        assertThat(participations(mostlyControl, Map.of("visitor", "v1", "country", "MX"), EVERYONE, BOLD_IN_MEXICO))
                .containsExactly(new Participation("tone", "control", false, true));
    }

    @Test
    void whoGetsTheSameInEveryCellIsNotExposed() {
        Experiment mostlyControl = experiment(9_999, 1, Map.of());

        assertThat(participations(mostlyControl, Map.of("visitor", "v1", "country", "US"), EVERYONE, BOLD_IN_MEXICO))
                .containsExactly(new Participation("tone", "control", false, false));
    }

    @Test
    void thePictureOfAnotherVersionOfItsGroupIsTheSame() {
        Rule common = rule("everyone", 0, Map.of("wall", wall(3)));
        Rule equal = rule("bold", 0, Map.of("wall", wall(4)), "tone=bold");

        assertThat(participations(experiment(9_999, 1, Map.of()), Map.of("visitor", "v1"), common, equal))
                .containsExactly(new Participation("tone", "control", false, false));
    }

    @Test
    void theSameValueOfAnotherRuleIsTheSame() {
        Rule equal = rule("bold", 0, Map.of("headline", text("everyone")), "tone=bold");

        assertThat(participations(experiment(9_999, 1, Map.of()), Map.of("visitor", "v1"), EVERYONE, equal))
                .containsExactly(new Participation("tone", "control", false, false));
    }

    @Test
    void aCellOfNothingIsNoAlternative() {
        assertThat(participations(
                        experiment(10_000, 0, Map.of()),
                        Map.of("visitor", "v1", "country", "MX"),
                        EVERYONE,
                        BOLD_IN_MEXICO))
                .containsExactly(new Participation("tone", "control", false, false));
    }

    @Test
    void aTesterIsToldFromThoseWhoWereDealt() {
        assertThat(participations(
                        experiment(9_999, 1, Map.of("qa", "bold")),
                        Map.of("visitor", "qa", "country", "MX"),
                        EVERYONE,
                        BOLD_IN_MEXICO))
                .containsExactly(new Participation("tone", "bold", true, true));
    }

    @Test
    void whoStatesTheCellOrHasNoKeyOrIsInAnExperimentThatNoRuleAsksForTakesNoPart() {
        Experiment experiment = experiment(5_000, 5_000, Map.of());

        assertThat(participations(experiment, Map.of("visitor", "v1", "tone", "bold"), EVERYONE, BOLD_IN_MEXICO))
                .isEmpty();
        assertThat(participations(experiment, Map.of("country", "MX"), EVERYONE, BOLD_IN_MEXICO))
                .isEmpty();
        assertThat(participations(experiment, Map.of("visitor", "v1"), EVERYONE))
                .isEmpty();
    }
}
