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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of the service beside each other, one of which asks customization while the other evaluates by itself. */
@Tag("adapter")
@TestInstance(Lifecycle.PER_CLASS)
class NearAgreesWithRemoteTest {

    private static final int RELEASES = 60;
    private static final int QUESTIONS = 40;

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
        int fields = 0;
        int exposed = 0;
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
                    fields += evaluation.answers().stream()
                            .mapToInt(chosen -> chosen.adaptiveFields().size())
                            .sum();
                    exposed += (int) evaluation.answers().stream()
                            .flatMap(chosen -> chosen.participations().stream())
                            .filter(Chosen.Participation::exposed)
                            .count();
                }
            }
        }
        assertThat(fields).isGreaterThan(1_000);
        assertThat(exposed).isGreaterThan(100);
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
