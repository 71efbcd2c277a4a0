package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.batch.life.Origin;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.catalog.Catalog;
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

        var second = renders.take(UUID.fromString(id), 0).orElseThrow();
        hold.release();
        awaitNoTask(id);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(batch(id).path("state").stringValue()).isEqualTo("rendering");
        assertThat(renders.done(second, false)).isTrue();
        awaitState(id, "live");
        assertThat(version(id).steps()).containsExactly("seal", "publish");
    }

    @Test
    void theFailureOfAWorkerThatWasThoughtDeadChangesNothing() {
        title(402);
        var hold = renderer.hold(402);
        var id = UUID.fromString(submit(recipe("stale-failure", "US", 402)));
        var first = await().until(() -> renders.take(id, 1), taken -> taken.isPresent())
                .orElseThrow();
        var second = renders.take(id, 1).orElseThrow();

        renders.failed(first, "too late");

        assertThat(batch(id.toString()).path("state").stringValue()).isEqualTo("rendering");
        assertThat(second.attempt()).isEqualTo(first.attempt() + 1);
        hold.release();
        renders.failed(second, "in time");
        awaitState(id.toString(), "failed");
    }

    @Test
    void aResultCountsOnce() {
        title(403);
        var hold = renderer.hold(403);
        var id = UUID.fromString(submit(recipe("once", "US", 403)));
        var taken = await().until(() -> renders.take(id, 1), found -> found.isPresent())
                .orElseThrow();

        assertThat(renders.done(taken, false)).isTrue();
        assertThat(renders.done(taken, false)).isFalse();
        assertThat(renders.take(id, 1)).isEmpty();
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
                now);
        var expansion = expansions.expand(submission);

        transaction.executeWithoutResult(status -> {
            batches.accept(submission);
            batches.plan(submission.id(), Plan.of(expansion, FakeRenderer.EPOCH, Set.of(), 4));
            jdbc.sql("update batch_render set state = 'rendering', attempt = 1 where batch_id = :id")
                    .param("id", submission.id())
                    .update();
            jdbc.sql("""
                    update render_tasks set picked = true, picked_by = 'dead worker', last_heartbeat = now() - interval '1 hour'
                     where task_instance like :id
                    """).param("id", submission.id() + "/%").update();
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
