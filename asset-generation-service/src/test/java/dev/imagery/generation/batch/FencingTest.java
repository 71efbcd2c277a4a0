package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.batch.Plan.ChunkLimit;
import dev.imagery.generation.batch.life.Origin;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.catalog.Catalog;
import dev.imagery.generation.work.Feeder;
import dev.imagery.generation.work.Priority;
import dev.imagery.generation.work.TakenRender;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class FencingTest extends BatchTest {

    @Autowired
    private Renders renders;

    @Autowired
    private Batches batches;

    @Autowired
    private Feeder feeder;

    @Autowired
    private Expansions expansions;

    @Autowired
    private Catalog catalog;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theResultOfAWorkerThatWasThoughtDeadChangesNothing() throws InterruptedException {
        title(401);
        var hold = renderer.hold(401);
        var id = submit("""
                {"name": "stale", "titleIds": [401], "countries": ["US"], "languages": ["en"], "platforms": ["browser"],
                 "type": "perspective"}""");
        hold.awaitRender();
        long chunk = awaitChunks(id).getFirst();

        var second = renders.take(chunk, FakeRenderer.EPOCH, "another").getFirst();
        hold.release();
        awaitNoRenderTask(chunk);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(batch(id).path("state").stringValue()).isEqualTo("rendering");
        assertThat(renders.done(second, false)).isTrue();
        awaitState(id, "live");
        assertThat(version(id).steps()).containsExactly("seal", "publish");
    }

    @Test
    void theFailureOfAWorkerThatWasThoughtDeadChangesNothing() throws InterruptedException {
        title(402);
        var hold = renderer.hold(402);
        var id = submit(recipe("stale-failure", "US", 402));
        hold.awaitRender();
        long chunk = awaitChunks(id).getFirst();
        var first = renders.take(chunk, FakeRenderer.EPOCH, "one").getFirst();
        var second = renders.take(chunk, FakeRenderer.EPOCH, "another").getFirst();

        renders.failed(first, "too late");

        assertThat(batch(id).path("state").stringValue()).isEqualTo("rendering");
        assertThat(second.attempt()).isEqualTo(first.attempt() + 1);
        renders.failed(second, "in time");
        awaitState(id, "failed");
        hold.release();
    }

    @Test
    void aResultCountsOnce() throws InterruptedException {
        title(403);
        var hold = renderer.hold(403);
        var id = submit(recipe("once", "US", 403));
        hold.awaitRender();
        long chunk = awaitChunks(id).getFirst();
        var taken = renders.take(chunk, FakeRenderer.EPOCH, "one").getFirst();

        assertThat(renders.done(taken, false)).isTrue();
        assertThat(renders.done(taken, false)).isFalse();
        assertThat(renders.take(chunk, FakeRenderer.EPOCH, "another"))
                .extracting(TakenRender::renderKey)
                .doesNotContain(taken.renderKey());
        hold.release();
    }

    @Test
    void aWorkerWhoseRenderWasDroppedHasNothingOfItWhenItIsWantedAgain() throws InterruptedException {
        title(406);
        var hold = renderer.hold(406);
        var dropped = submit(recipe("dropped", "US", 406));
        hold.awaitRender();
        var before = renders.take(awaitChunks(dropped).getFirst(), FakeRenderer.EPOCH, "one")
                .getFirst();
        batches.cancel(UUID.fromString(dropped));

        var again = submit(recipe("wanted-again", "US", 406));
        // the worker of this instance has it first, or it would take it from the other
        await().until(() -> renderer.timesDrawn(406) == 2);
        var now = await().until(
                        () -> renders.take(awaitChunks(again).getFirst(), FakeRenderer.EPOCH, "another").stream()
                                .filter(taken -> taken.renderKey().equals(before.renderKey()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();

        assertThat(renders.done(before, false)).isFalse();
        renders.failed(before, "too late");
        assertThat(batch(again).path("state").stringValue()).isEqualTo("rendering");
        assertThat(renders.done(now, false)).isTrue();
        hold.release();
    }

    @Test
    void theTaskOfADeadWorkerIsRevivedAndTheBatchCompletesOnce() {
        title(404);
        var now = batches.now();
        var submission = new Submission(
                UUID.randomUUID(),
                recipe("revived", "US", 404),
                Origin.ITSELF,
                "revived",
                catalog.revision(),
                FakeRenderer.EPOCH,
                now,
                now,
                Priority.NORMAL);
        var expansion = expansions.expand(submission);

        transaction.executeWithoutResult(status -> {
            batches.accept(submission);
            batches.plan(
                    submission.id(),
                    Plan.of(
                            expansion,
                            FakeRenderer.EPOCH,
                            Set.of(),
                            new ChunkLimit(4, 10),
                            composition -> 1,
                            composition -> "titles"));
            feeder.feed();
            jdbc.sql("""
                    update render_in_flight set attempt = 1, fence = nextval('fence'), worker = 'dead worker'
                     where chunk_id in (select id from chunk where batch_id = :id)
                    """).param("id", submission.id()).update();
            jdbc.sql("""
                    update render_tasks set picked = true, picked_by = 'dead worker', last_heartbeat = now() - interval '1 hour'
                     where task_instance in (select cast(id as text) from chunk where batch_id = :id)
                    """).param("id", submission.id()).update();
        });

        var batch = awaitState(submission.id().toString(), "live");
        assertThat(batch.path("progress").path("rendered").intValue()).isEqualTo(2);
        assertThat(version(submission.id().toString()).steps()).containsExactly("seal", "publish");
    }

    @Test
    void aTaskThatRunsAgainAfterItsTransactionIsHarmless() {
        title(405);
        var id = submit(recipe("again", "US", 405));
        awaitState(id, "live");

        transaction.executeWithoutResult(status -> {
            for (var task : Set.of("plan", "seal", "publish")) {
                jdbc.sql("""
                        insert into coordination_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:task, :id, now(), false, 1, 100)
                        """).param("task", task).param("id", id).update();
            }
        });

        awaitNoTask(id);
        assertThat(batch(id).path("state").stringValue()).isEqualTo("live");
        assertThat(version(id).steps()).containsExactly("seal", "publish");
    }
}
