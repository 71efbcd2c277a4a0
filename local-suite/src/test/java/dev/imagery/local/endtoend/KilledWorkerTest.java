package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.local.client.Batch;
import dev.imagery.local.suite.SuiteService;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("suite")
class KilledWorkerTest {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "it", "ja");
    private static final String RECIPE = """
            {"name": "killed-worker", "titleIds": [6001], "countries": ["CH"],
             "languages": ["en", "es", "fr", "de", "it", "ja"], "type": "perspective",
             "platforms": ["browser", "mobile"], "resolutions": ["ultra"]}
            """;

    private static final RunningSuite SUITE = RunningSuite.shared();

    @Test
    void aBatchCompletesOnceAlthoughEveryProcessThatRendersIsKilledInTheMiddle() throws Exception {
        for (int i = 0; i < LANGUAGES.size(); i++) {
            SUITE.title(6001, LANGUAGES.get(i), Color.getHSBColor(i / 6f, 0.8f, 0.9f));
        }
        Batch submitted = SUITE.generation.submit(RECIPE.getBytes(StandardCharsets.UTF_8), null);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> SUITE.generation.batch(submitted.id()).progress().rendered() >= 1);

        SUITE.process(RunningSuite.WORKER).destroyForcibly();
        SUITE.process(SuiteService.GENERATION.module()).destroyForcibly();

        Batch ended = SUITE.ended(submitted);
        assertThat(ended.faultLines()).isEmpty();
        assertThat(ended.state()).isEqualTo("live");
        assertThat(ended.progress().rendered() + ended.progress().reused())
                .isEqualTo(ended.progress().compositions())
                .isEqualTo(12);
        assertThat(SUITE.storage.group("killed-worker").path("versions")).hasSize(1);
        assertThat(SUITE.storage.pictures("killed-worker", 1, 100)).hasSize(12);
    }
}
