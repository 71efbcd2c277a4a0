package dev.imagery.orchestration.near;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.purged.PurgedPictures;
import dev.imagery.rules.index.CompiledRelease;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NearCustomizationTest {

    private static final List<Map<String, String>> ANYBODY = List.of(Map.of("country", "US"));

    private static final Evaluation WITHOUT_WHAT_IS_GONE = new Evaluation(7, List.of(Chosen.NOTHING));

    private static final NearRelease RELEASE = new NearRelease(
            new CompiledRelease<>(
                    ReleaseIndex.of(
                            7,
                            List.of(RuleSetIndex.compile(new RuleSet(
                                    "walls",
                                    1,
                                    0,
                                    List.of(new Rule(
                                            "everyone",
                                            Map.of(),
                                            0,
                                            Map.of("title", new AdaptiveValue.Text("Hello")))))))),
                    Map.of()),
            new AdaptiveValues(JsonMapper.shared()),
            new Exposures(new SimpleMeterRegistry()),
            10);

    private boolean current = true;
    private Evaluation left = WITHOUT_WHAT_IS_GONE;

    private final NearCustomization customization = new NearCustomization(
            new ReleaseInUse() {
                @Override
                public NearRelease release() {
                    return RELEASE;
                }

                @Override
                public boolean isCurrent() {
                    return current;
                }
            },
            everythingIsGone(),
            InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z")));

    @Test
    void whatIsCurrentIsGivenAsItIs() {
        assertThat(customization.answer(ANYBODY))
                .isInstanceOfSatisfying(
                        Answer.Current.class,
                        answer -> assertThat(answer.evaluation()).isNotEqualTo(WITHOUT_WHAT_IS_GONE));
    }

    @Test
    void ofWhatIsNotCurrentNothingIsGivenThatWasTakenDown() {
        current = false;

        assertThat(customization.answer(ANYBODY)).isEqualTo(new Answer.LastKnown(WITHOUT_WHAT_IS_GONE));
    }

    @Test
    void whereNothingIsLeftNothingIsKnown() {
        current = false;
        left = new Evaluation(7, List.of(new Chosen(Map.of(), Map.of(), List.of(), Set.of("title"))));

        assertThat(customization.answer(ANYBODY)).isEqualTo(new Answer.Unknown());
    }

    private PurgedPictures everythingIsGone() {
        return (evaluation, given) -> given.equals(Instant.EPOCH) ? left : evaluation;
    }
}
