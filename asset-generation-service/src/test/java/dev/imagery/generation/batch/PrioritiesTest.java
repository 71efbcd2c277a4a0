package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import dev.imagery.generation.batch.life.Extent;
import dev.imagery.generation.batch.life.Origin;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.Feeder;
import dev.imagery.generation.work.Priority;
import dev.imagery.generation.work.WantedRender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The order in which the work of batches is fed, by a coordinator without workers, so that nothing is taken. */
@Tag("adapter")
class PrioritiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Instances instances;
    private static ConfigurableApplicationContext coordinator;

    private final List<UUID> submitted = new ArrayList<>();
    private final JdbcClient jdbc = coordinator.getBean(JdbcClient.class);
    private final Batches batches = coordinator.getBean(Batches.class);

    @BeforeAll
    static void start() throws Exception {
        instances = new Instances();
        coordinator = instances.start("coordinator");
        instances.putTitle(coordinator);
    }

    @AfterAll
    static void stop() throws IOException {
        instances.close();
    }

    @AfterEach
    void cancelAll() {
        submitted.forEach(batches::cancel);
        jdbc.sql("delete from render_tasks").update();
    }

    @Test
    void onlyAsManyChunksAsTheWindowHoldsAreQueuedAndBothBatchesHaveTheirShare() {
        var batches = atOnce(() -> List.of(batch("large", Priority.NORMAL, 200), batch("small", Priority.NORMAL, 10)));
        var large = batches.getFirst();
        var small = batches.getLast();

        await().atMost(PATIENCE).until(() -> queued(small) == 10);
        assertThat(queued(large)).isBetween(10, 64);
        assertThat(queued(large) + queued(small)).isLessThanOrEqualTo(64);
    }

    @Test
    void theUrgentIsQueuedThoughTheWindowIsFullOfTheOrdinary() {
        var ordinary = batch("ordinary", Priority.NORMAL, 200);
        await().atMost(PATIENCE).until(() -> queued(ordinary) == 64);

        var urgent = batch("hurried", Priority.URGENT, 20);

        await().atMost(PATIENCE).until(() -> queued(urgent) == 20);
        assertThat(queued(ordinary)).isEqualTo(64);
        assertThat(jdbc.sql("select min(priority) from render_tasks where task_instance in"
                                + " (select cast(id as text) from chunk where batch_id = :batch)")
                        .param("batch", urgent)
                        .query(Integer.class)
                        .single())
                .isEqualTo(Priority.URGENT.level());
    }

    @Test
    void theBackgroundWaitsWhileTheOrdinaryFillsTheWindow() {
        var much = batch("much", Priority.NORMAL, 200);
        await().atMost(PATIENCE).until(() -> queued(much) == 64);
        var background = batch("patient", Priority.BACKGROUND, 20);

        coordinator.getBean(Feeder.class).feed();

        assertThat(queued(background)).isZero();
    }

    @Test
    void whatAnUrgentBatchWantsTooIsUrgentForAll() {
        var background = batch("slow", Priority.BACKGROUND, 5);
        await().atMost(PATIENCE).until(() -> queued(background) == 5);
        var key = jdbc.sql("select min(render_key) from batch_render where batch_id = :batch")
                .param("batch", background)
                .query(String.class)
                .single();

        plan("fast", Priority.URGENT, List.of(new WantedRender(0, 0, key, "{}", 1, false, Optional.of("titles"))));

        assertThat(jdbc.sql("""
                        select priority from render_tasks where task_instance =
                            (select cast(chunk_id as text) from render_in_flight where render_key = :key)
                        """).param("key", key).query(Integer.class).single())
                .isEqualTo(Priority.URGENT.level());
    }

    /** What fills the window sees all of it or nothing. */
    private static List<UUID> atOnce(Supplier<List<UUID>> planned) {
        return coordinator.getBean(TransactionTemplate.class).execute(status -> planned.get());
    }

    private UUID batch(String name, Priority priority, int chunks) {
        return plan(
                name,
                priority,
                IntStream.range(0, chunks)
                        .mapToObj(number -> new WantedRender(
                                number,
                                number,
                                "%s-%s".formatted(UUID.randomUUID(), number),
                                "{}",
                                1,
                                false,
                                Optional.of("titles")))
                        .toList());
    }

    private UUID plan(String name, Priority priority, List<WantedRender> renders) {
        var now = batches.now();
        var submission = new Submission(
                UUID.randomUUID(),
                BatchTest.recipe(name, "US", 1),
                Origin.ITSELF,
                name,
                1,
                FakeRenderer.EPOCH,
                now,
                now,
                priority);
        coordinator.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            batches.accept(submission);
            batches.plan(submission.id(), new Plan(new Extent(renders.size(), renders.size(), List.of()), renders));
        });
        submitted.add(submission.id());
        return submission.id();
    }

    private int queued(UUID batch) {
        return jdbc.sql("select count(*) from chunk where batch_id = :batch and queued")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }
}
