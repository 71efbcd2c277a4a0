package dev.imagery.generation.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("adapter")
class RolesTest {

    private static Instances instances;
    private static ConfigurableApplicationContext coordinator;

    @BeforeAll
    static void start() throws IOException {
        instances = new Instances();
        coordinator = instances.start("coordinator");
    }

    @AfterAll
    static void stop() throws IOException {
        instances.close();
    }

    @Test
    void aCoordinatorPlansAndAWorkerRenders() throws Exception {
        var id = instances.submitOneComposition(coordinator);

        await().until(() -> instances.state(coordinator, id), "planned"::equals);
        await().during(Duration.ofSeconds(1)).until(() -> instances.state(coordinator, id), "planned"::equals);
        assertThat(renderer(coordinator).timesDrawn(1)).isZero();

        var worker = instances.start("worker");
        await().atMost(Duration.ofSeconds(20)).until(() -> instances.state(coordinator, id), "live"::equals);
        assertThat(renderer(worker).timesDrawn(1)).isEqualTo(1);

        assertThat(instances.get(worker, "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(instances.get(worker, "/actuator/prometheus").body()).contains("imagery_render_seconds");
        assertThat(instances.get(worker, "/v1/titles").statusCode()).isEqualTo(404);
        assertThat(instances.get(worker, "/v1/batches").statusCode()).isEqualTo(404);
    }

    @Test
    void theHttpSurfaceIsDocumented() throws Exception {
        var document = Instances.json(instances.get(coordinator, "/v3/api-docs"));

        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/v1/titles",
                        "/v1/titles/{id}",
                        "/v1/titles/{id}/artwork/{language}",
                        "/v1/fonts",
                        "/v1/fonts/{family}",
                        "/v1/fonts/{family}/{weight}",
                        "/v1/regions",
                        "/v1/regions/{name}",
                        "/v1/recipes",
                        "/v1/recipes/plan",
                        "/v1/recipes/schema",
                        "/v1/recipes/preview",
                        "/v1/recipes/{name}",
                        "/v1/recipes/{name}/versions",
                        "/v1/recipes/{name}/versions/{version}",
                        "/v1/recipes/{name}/difference",
                        "/v1/recipes/{name}/batches",
                        "/v1/schedules",
                        "/v1/schedules/{name}",
                        "/v1/schedules/{name}/pause",
                        "/v1/schedules/{name}/resume",
                        "/v1/schedules/{name}/run",
                        "/v1/schedules/{name}/runs",
                        "/v1/refreshes/{group}",
                        "/v1/refreshes/{group}/runs",
                        "/v1/withdrawals/{id}",
                        "/v1/withdrawals/{id}/overdue",
                        "/v1/batches",
                        "/v1/batches/{id}",
                        "/v1/batches/{id}/recipe",
                        "/v1/webhooks",
                        "/v1/webhooks/{id}",
                        "/v1/webhooks/{id}/test",
                        "/v1/webhooks/{id}/deliveries",
                        "/v1/webhooks/{id}/deliveries/{number}/redeliver",
                        "/v1/batches/{id}/failures",
                        "/v1/batches/{id}/progress",
                        "/v1/batches/{id}/renders",
                        "/v1/batches/{id}/events",
                        "/v1/workers",
                        "/v1/workers/demand",
                        "/v1/workers/{name}/pause",
                        "/v1/workers/{name}/resume");
    }

    private static FakeRenderer renderer(ConfigurableApplicationContext instance) {
        return instance.getBean(FakeRenderer.class);
    }
}
