package dev.imagery.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Old and new instances side by side, as while a new version is deployed. */
@Tag("adapter")
class OtherVersionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Instances instances;

    @BeforeEach
    void prepare() throws IOException {
        instances = new Instances();
    }

    @AfterEach
    void stop() throws IOException {
        instances.close();
    }

    /** A renderer whose pictures are others. */
    static class Newer {

        @Bean
        @Primary
        FakeRenderer newerRenderer() {
            return new FakeRenderer(FakeRenderer.EPOCH + 1);
        }
    }

    /** A task as the table has it. */
    private record Row(String name, boolean picked, int failures) {}

    @Test
    void aWorkerLeavesAloneWhatItDoesNotKnowAndGoesOnWithWhatItKnows() throws Exception {
        var smallWindow = "imagery.work.window=1";
        var old = instances.start("coordinator,worker", smallWindow);
        var newer = instances.start(Newer.class, "coordinator", smallWindow);
        var unknown = instances.submitOneComposition(newer, "unknown", 1);
        await().atMost(PATIENCE)
                .until(() -> !tasks(newer.getBean(JdbcClient.class)).isEmpty());

        var known = instances.submitOneComposition(old, "known", 1);

        await().atMost(PATIENCE).until(() -> instances.state(old, known), "live"::equals);
        assertThat(instances.state(newer, unknown)).isEqualTo("planned");
        assertThat(tasks(newer.getBean(JdbcClient.class))).containsExactly(new Row("render-2-1", false, 0));

        var worker = instances.start(Newer.class, "worker", smallWindow);
        await().atMost(PATIENCE).until(() -> instances.state(newer, unknown), "live"::equals);
        assertThat(worker.getBean(FakeRenderer.class).timesDrawn(1)).isEqualTo(1);
        assertThat(old.getBean(FakeRenderer.class).timesDrawn(1)).isEqualTo(1);
    }

    private static List<Row> tasks(JdbcClient jdbc) {
        return jdbc.sql(
                        "select task_name as name, picked, coalesce(consecutive_failures, 0) as failures from render_tasks")
                .query(Row.class)
                .list();
    }
}
