package dev.imagery.orchestration.near;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.index.CompiledRelease;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NearReleaseTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant CHRISTMAS = Instant.parse("2026-12-24T00:00:00Z");
    private static final Map<String, String> MEXICO = Map.of("country", "MX");
    private static final Map<String, String> JAPAN = Map.of("country", "JP");

    private static final Rule TITLE =
            new Rule("title", Map.of(), 0, Map.of("title", new AdaptiveValue.Text("Hello"), "columns", number("1.50")));
    private static final Rule MEXICAN = new Rule(
            "mexican",
            Map.of("country", new Equals("MX")),
            0,
            Map.of(
                    "wall",
                    new AdaptiveValue.AssetReference(
                            List.of(new Rendition("jpeg", 4, 3, 9, "assets/a.jpg")), "a wall", null)));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void anAnswerHasTheValuesAndTheRulesThatTheyComeFrom() {
        Chosen mexico = only(release(TITLE, MEXICAN).answer(List.of(MEXICO), NOW));

        assertThat(mexico.adaptiveFields())
                .isEqualTo(JsonMapper.shared().readTree("""
                                {"title": "Hello", "columns": 1.5,
                                 "wall": {"type": "AssetReference", "altText": "a wall", "renditions": [
                                     {"encoding": "jpeg", "width": 4, "height": 3, "bytes": 9, "key": "assets/a.jpg"}]}}""").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(mexico.winners())
                .isEqualTo(Map.of(
                        "title", new Chosen.Winner("walls", 3, "title"),
                        "columns", new Chosen.Winner("walls", 3, "title"),
                        "wall", new Chosen.Winner("walls", 3, "mexican")));
    }

    @Test
    void theSameOutcomeIsTheSameAnswerWhoeverAsks() {
        NearRelease release = release(TITLE, MEXICAN);

        Evaluation first = release.answer(List.of(JAPAN, MEXICO), NOW);

        assertThat(release.answer(List.of(Map.of("country", "FR", "city", "Paris"), MEXICO), NOW))
                .isSameAs(first);
        assertThat(release.answer(List.of(MEXICO, JAPAN), NOW)).isNotSameAs(first);
        assertThat(release.answer(List.of(JAPAN), NOW).answers()).hasSize(1);
    }

    @Test
    void whatAContextGetsIsOneObjectWhateverIsAskedWithIt() {
        NearRelease release = release(TITLE, MEXICAN);

        assertThat(only(release.answer(List.of(MEXICO), NOW)))
                .isSameAs(release.answer(List.of(JAPAN, MEXICO), NOW).answers().getLast());
    }

    @Test
    void timeIsThatOfTheVisitAndNotOfTheFirstOneThatWasAnswered() {
        Rule christmas = new Rule(
                "christmas",
                Map.of(TimeWindow.NOW, new TimeWindow(Moment.of(CHRISTMAS), null)),
                0,
                Map.of("title", new AdaptiveValue.Text("Merry Christmas")));
        NearRelease release = release(TITLE, christmas);

        assertThat(title(release.answer(List.of(MEXICO), NOW))).isEqualTo("Hello");
        assertThat(title(release.answer(List.of(MEXICO), CHRISTMAS))).isEqualTo("Merry Christmas");
        assertThat(title(release.answer(List.of(MEXICO), NOW))).isEqualTo("Hello");
    }

    @Test
    void whoTakesPartInAnExperimentIsToldAndCountedOnceForAVisit() {
        NearRelease release = ofExperiment();
        Map<String, String> visitor = Map.of("visitor", "v");
        Map<String, String> small = Map.of("visitor", "v", "resolution", "low");

        Chosen chosen = only(release.answer(List.of(visitor), NOW));
        release.answer(List.of(visitor, small), NOW);
        release.answer(List.of(Map.of("visitor", "tester")), NOW);

        assertThat(chosen.participations()).containsExactly(new Chosen.Participation("tone", "bold", false, true));
        assertThat(metrics.get("imagery.experiment.exposures")
                        .tags("experiment", "tone", "cell", "bold")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(metrics.get("imagery.experiment.exposures").counters()).hasSize(1);
    }

    @Test
    void twoWhoGetTheSameButTakePartInOtherWaysAreToldApart() {
        NearRelease release = ofExperiment();

        Evaluation stated = release.answer(List.of(Map.of("tone", "bold")), NOW);
        Evaluation dealt = release.answer(List.of(Map.of("visitor", "v")), NOW);

        assertThat(only(stated).adaptiveFields()).isEqualTo(only(dealt).adaptiveFields());
        assertThat(only(stated).participations()).isEmpty();
        assertThat(only(dealt).participations()).isNotEmpty();
    }

    private NearRelease ofExperiment() {
        Experiment tone =
                new Experiment("visitor", "s", List.of(Map.of("bold", 9_999, "calm", 1)), Map.of("tester", "bold"));
        Rule bold =
                new Rule("bold", Map.of("tone", new Equals("bold")), 0, Map.of("title", new AdaptiveValue.Text("HI")));
        return release(new RuleSet(
                "walls",
                3,
                0,
                new Declarations(Map.of(), Map.of(), List.of(), Map.of("tone", tone)),
                List.of(TITLE, bold)));
    }

    private NearRelease release(Rule... rules) {
        return release(new RuleSet("walls", 3, 0, List.of(rules)));
    }

    private NearRelease release(RuleSet set) {
        CompiledRelease<Member> compiled = CompiledRelease.<Member>none()
                .moveTo(7, List.of(new Member("walls", 3, 0, "")), member -> RuleSetIndex.compile(set));
        return new NearRelease(compiled, new AdaptiveValues(JsonMapper.shared()), new Exposures(metrics), 10);
    }

    private static AdaptiveValue number(String text) {
        return new AdaptiveValue.Numeric(new BigDecimal(text));
    }

    private static Chosen only(Evaluation evaluation) {
        assertThat(evaluation.release()).isEqualTo(7);
        return evaluation.answers().getFirst();
    }

    private static String title(Evaluation evaluation) {
        return Objects.requireNonNull(only(evaluation).adaptiveFields().get("title"))
                .stringValue();
    }
}
