package dev.imagery.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class KilledWorkerTest {

    private static final Duration START = Duration.ofSeconds(90);

    private Instances instances;
    private Process worker;

    @BeforeEach
    void prepare() throws IOException {
        instances = new Instances();
        worker = HangingWorker.process(instances.arguments("worker"));
    }

    @AfterEach
    void stop() throws IOException {
        worker.destroyForcibly();
        instances.close();
    }

    @Test
    void theBatchOfAWorkerKilledInTheMiddleStillCompletesOnce() throws Exception {
        var coordinator = instances.start("coordinator");
        var id = instances.submitOneComposition(coordinator);
        await().atMost(START).until(() -> instances.state(coordinator, id), "rendering"::equals);

        worker.destroyForcibly().waitFor();

        assertThat(instances.state(coordinator, id)).isEqualTo("rendering");
        var other = instances.start("worker");
        await().atMost(START).until(() -> instances.state(coordinator, id), "live"::equals);
        assertThat(other.getBean(FakeRenderer.class).timesDrawn(1)).isEqualTo(1);
        assertThat(instances.storage().ofBatch(id).orElseThrow().steps()).containsExactly("seal", "publish");
    }
}
