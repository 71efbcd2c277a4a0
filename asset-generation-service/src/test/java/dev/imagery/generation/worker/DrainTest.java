package dev.imagery.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import dev.imagery.generation.task.InstanceName;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers that are asked to stop. Their signs of life are so rare that nobody gets a task by waiting for them to be missed. */
@Tag("adapter")
class DrainTest {

    private static final Duration START = Duration.ofSeconds(120);
    private static final String RARE = "imagery.tasks.heartbeat-interval=10m";

    private static Instances instances;
    private static ConfigurableApplicationContext coordinator;

    @BeforeAll
    static void start() throws IOException {
        instances = new Instances();
        coordinator = instances.start("coordinator");
    }

    @AfterEach
    void stopWorkers() {
        instances.closeAllBut(coordinator);
    }

    @AfterAll
    static void stop() throws IOException {
        instances.close();
    }

    @Test
    void aRenderThatDoesNotEndInTimeIsHandedToAnotherWorkerAtOnce() throws Exception {
        var worker = HangingWorker.process(instances.arguments("worker", RARE, "imagery.tasks.drain.rendering=500ms"));
        try {
            var id = instances.submitOneComposition(coordinator);
            await().atMost(START).until(() -> instances.state(coordinator, id), "rendering"::equals);
            var other = instances.start("worker", RARE);

            worker.destroy();

            assertThat(worker.onExit().orTimeout(60, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(60));
            await().atMost(Duration.ofSeconds(10)).until(() -> instances.state(coordinator, id), "live"::equals);
            assertThat(other.getBean(FakeRenderer.class).timesDrawn(1)).isEqualTo(1);
            assertThat(Instances.json(instances.get(coordinator, "/v1/batches/" + id + "/failures"))
                            .path("failures")
                            .isEmpty())
                    .as("to be handed back is no failure")
                    .isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void aRenderThatEndsInTimeIsFinished() throws Exception {
        var worker = instances.start("worker", RARE, "imagery.tasks.drain.rendering=60s");
        var renderer = worker.getBean(FakeRenderer.class);
        var hold = renderer.hold(2);
        var id = instances.submitOneComposition(coordinator, "in-time", 2);
        hold.awaitRender();

        var stopping = CompletableFuture.runAsync(worker::close, Thread::startVirtualThread);
        await().during(Duration.ofMillis(500)).until(() -> !stopping.isDone());
        hold.release();

        assertThat(stopping).succeedsWithin(Duration.ofSeconds(30));
        await().atMost(Duration.ofSeconds(20)).until(() -> instances.state(coordinator, id), "live"::equals);
        assertThat(renderer.timesDrawn(2)).isEqualTo(1);
    }

    @Test
    void aTaskThatWasTakenAndNotBegunIsHandedBack() {
        var jdbc = coordinator.getBean(JdbcClient.class);
        var worker = instances.start("worker", RARE);
        jdbc.sql("""
                insert into render_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('taken', '1', now(), true, :instance, now(), 1)
                """).param("instance", InstanceName.get()).update();

        worker.close();

        assertThat(jdbc.sql("select picked or picked_by is not null from render_tasks where task_name = 'taken'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
