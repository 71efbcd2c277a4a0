package dev.imagery.orchestration.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.orchestration.OrchestrationApplication;
import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two instances of the service beside each other, one of which asks customization while the other evaluates by itself. */
@Tag("adapter")
@TestInstance(Lifecycle.PER_CLASS)
class NearAgreesWithRemoteTest {

    private static final int RELEASES = 40;
    private static final int QUESTIONS = 12;

    private final PullableCustomization customization = new PullableCustomization();
    private final ConfigurableApplicationContext remoteInstance = start("remote");
    private final ConfigurableApplicationContext nearInstance = start("near");
    private final Customization remote = remoteInstance.getBean(Customization.class);
    private final Customization near = nearInstance.getBean(Customization.class);

    @AfterAll
    void stop() {
        nearInstance.close();
        remoteInstance.close();
        customization.close();
    }

    @Test
    void randomContextsGetTheSameFromRandomReleases() {
        int exposed = 0;
        Map<String, Integer> values = new TreeMap<>();
        for (int seed = 0; seed < RELEASES; seed++) {
            var random = new RandomRules(seed);
            customization.activate(random.sets());
            awaitRelease(seed + 1);
            for (int i = 0; i < QUESTIONS; i++) {
                List<Map<String, String>> contexts = random.contexts();
                Answer expected = remote.answer(contexts);
                assertThat(near.answer(contexts))
                        .as("seed %d, question %d: %s", seed, i, contexts)
                        .isEqualTo(expected);
                if (expected instanceof Answer.Current(Evaluation evaluation)) {
                    for (Chosen chosen : evaluation.answers()) {
                        chosen.adaptiveFields().values().forEach(value -> values.merge(kind(value), 1, Integer::sum));
                        exposed += (int) chosen.participations().stream()
                                .filter(Chosen.Participation::exposed)
                                .count();
                    }
                }
            }
        }
        assertThat(values)
                .containsOnlyKeys("STRING", "NUMBER", "BOOLEAN", "Action", "AssetReference", "Json")
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isGreaterThan(100));
        assertThat(exposed).isGreaterThan(40);
    }

    private static String kind(JsonNode value) {
        return value.path("type").stringValue(value.getNodeType().name());
    }

    private void awaitRelease(long release) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> near.answer(List.of(Map.of())) instanceof Answer.Current(Evaluation evaluation)
                        && evaluation.release() == release);
    }

    private ConfigurableApplicationContext start(String mode) {
        return new SpringApplicationBuilder(OrchestrationApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--imagery.customization.mode=" + mode,
                        "--imagery.customization.url=" + customization.url(),
                        "--imagery.customization.near.poll-interval=10ms",
                        "--imagery.customization.answer-for=0",
                        "--imagery.customization.patience.least=2s");
    }
}
