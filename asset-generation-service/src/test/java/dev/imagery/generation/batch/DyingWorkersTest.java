package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskHandler;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Renders on which workers die. */
class DyingWorkersTest extends BatchTest {

    @Autowired
    private List<TaskHandler> handlers;

    @Test
    void aRenderOnWhichThreeWorkersDieIsQuarantinedAndFailsItsBatch() throws InterruptedException {
        title(821);
        var hold = renderer.hold(821);
        var id = submit(recipe("deadly", "US", 821));
        hold.awaitRender();

        die(awaitChunks(id).getFirst());
        long alone = taken(id);
        die(alone);
        assertThat(batch(id).path("state").stringValue()).isEqualTo("rendering");
        die(alone);

        var failed = awaitState(id, "failed");
        assertThat(failed.path("faults").get(0).path("code").stringValue()).isEqualTo("quarantined");
        assertThat(failed.path("faults").get(0).path("asset").stringValue()).startsWith("US/en/");
        assertThat(json(get("/v1/batches/" + id + "/failures"))
                        .path("failures")
                        .valueStream()
                        .map(failure -> failure.path("message").stringValue()))
                .contains("The worker died on it, which is death 3");
        hold.release();
        awaitNoTask(id);
    }

    @Test
    void theRendersOfAChunkOnWhichAWorkerDiedGoOnApart() throws InterruptedException {
        title(822);
        var hold = renderer.hold(822);
        var id = submit(recipe("parted", "US", 822));
        hold.awaitRender();
        var before = awaitChunks(id);

        die(before.getFirst());

        assertThat(before).hasSize(1);
        assertThat(awaitChunks(id)).hasSize(2).doesNotContainAnyElementsOf(before);
        hold.release();
        awaitState(id, "live");
        assertThat(version(id).steps()).containsExactly("seal", "publish");
    }

    /** A chunk that a worker has taken since. */
    private long taken(String batch) {
        return jdbc.sql("""
                select chunk.id from chunk join render_in_flight on chunk_id = chunk.id
                 where batch_id = :batch and attempt > 0 order by chunk.id limit 1
                """)
                .param("batch", UUID.fromString(batch))
                .query(Long.class)
                .single();
    }

    private void die(long chunk) {
        handlers.stream()
                .filter(handler -> handler.kind().queue() == Queue.RENDERING)
                .forEach(handler -> handler.died(Long.toString(chunk)));
    }
}
