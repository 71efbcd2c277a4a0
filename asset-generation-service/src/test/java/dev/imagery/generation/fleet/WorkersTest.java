package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import dev.imagery.generation.task.InstanceName;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Beside one coordinator. Each test has titles of its own, as what was rendered once is not rendered again. */
@Tag("adapter")
class WorkersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SIGNS = "imagery.fleet.sign-interval=50ms";
    private static final String SLOTS = "imagery.render.slots=3";

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
    void aPausedWorkerFinishesItsTasksAndTakesNoMoreUntilItIsResumed() throws Exception {
        var worker = instances.start("worker", SIGNS, SLOTS);
        var hold = worker.getBean(FakeRenderer.class).hold(1);
        var first = instances.submitOneComposition(coordinator);
        hold.awaitRender();

        assertThat(change("pause").path("paused").asBoolean()).isTrue();
        assertThat(change("pause").path("paused").asBoolean())
                .as("a second time")
                .isTrue();
        await().atMost(PATIENCE).until(() -> own().path("state").stringValue(), "paused"::equals);
        await().atMost(PATIENCE).until(() -> own().path("busy").intValue(), Integer.valueOf(1)::equals);
        awaitSign();
        awaitSign();
        hold.release();
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, first), "live"::equals);
        var second = instances.submitOneComposition(coordinator, "one", 2);
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, second), "planned"::equals);
        await().during(Duration.ofSeconds(1)).until(() -> instances.state(coordinator, second), "planned"::equals);
        assertThat(demand("").path("workers").intValue()).isZero();

        assertThat(change("resume").path("paused").asBoolean()).isFalse();
        assertThat(change("resume").path("paused").asBoolean())
                .as("a second time")
                .isFalse();
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, second), "live"::equals);
    }

    @Test
    void workersTellWhatTheyAreAndLeaveTheListWhenTheyStop() throws Exception {
        var worker = instances.start("worker", SIGNS, SLOTS);

        var own = own();
        assertThat(own.path("host").stringValue()).isEqualTo(InstanceName.host());
        assertThat(own.path("version").stringValue()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(own.path("rendererEpoch").intValue()).isEqualTo(FakeRenderer.EPOCH);
        assertThat(own.path("taskFormats").toString()).isEqualTo("[1]");
        assertThat(own.path("slots").intValue()).isEqualTo(3);
        assertThat(own.path("state").stringValue()).isEqualTo("ready");
        assertThat(own.path("problems").toString()).isEqualTo("[]");
        awaitSign();
        assertThat(own().path("started")).isEqualTo(own.path("started"));

        worker.close();
        assertThat(workers().isEmpty()).isTrue();
    }

    @Test
    void oneThatGivesNoSignsIsLostAndLaterForgotten() throws Exception {
        lastSeen("silent", "11 seconds");
        lastSeen("gone", "11 minutes");

        assertThat(workers().size()).isEqualTo(1);
        assertThat(workers().get(0).path("name").stringValue()).isEqualTo("silent");
        assertThat(workers().get(0).path("state").stringValue()).isEqualTo("lost");
        assertThat(demand("").path("workers").intValue()).isZero();
        assertThat(instances.post(coordinator, "/v1/workers/gone/pause").statusCode())
                .isEqualTo(404);
        var unknown = instances.post(coordinator, "/v1/workers/nobody/resume");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no worker nobody");
    }

    @Test
    void theDemandIsToldAndShownAsGauges() throws Exception {
        assertThat(demand("").path("wantedWorkers").intValue()).isZero();
        var id = instances.submitOneComposition(coordinator, "wanted", 3);
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, id), "planned"::equals);

        var wanted = demand("?within=PT2M");
        assertThat(wanted.path("within").stringValue()).isEqualTo("PT2M");
        assertThat(wanted.path("backlogCpuSeconds").doubleValue()).isPositive();
        assertThat(wanted.path("priorities").get(0).path("priority").stringValue())
                .isEqualTo("normal");
        assertThat(wanted.path("priorities").get(0).path("waitingChunks").intValue())
                .isEqualTo(1);
        assertThat(wanted.path("wantedSlots").intValue()).isEqualTo(1);
        assertThat(wanted.path("wantedWorkers").intValue()).isEqualTo(1);
        await().until(() -> demand("").path("queueAgeSeconds").doubleValue() >= 1);
        await().atMost(PATIENCE)
                .until(
                        () -> instances.get(coordinator, "/actuator/prometheus").body(),
                        body -> body.lines().anyMatch(line -> line.matches("imagery_fleet_wanted_workers\\{.*} 1\\.0"))
                                && body.contains("imagery_fleet_backlog_seconds{")
                                && body.contains("priority=\"normal\"")
                                && body.contains("imagery_fleet_queue_age_seconds{")
                                && body.contains("imagery_fleet_slots{"));

        instances.start("worker", SIGNS, SLOTS);
        await().atMost(PATIENCE).until(() -> instances.state(coordinator, id), "live"::equals);
        await().atMost(PATIENCE).until(() -> demand("").path("wantedSlots").intValue(), Integer.valueOf(0)::equals);
        assertThat(demand("").path("workers").intValue()).isEqualTo(1);
        assertThat(demand("").path("slots").intValue()).isEqualTo(3);
    }

    @Test
    void aTimeThatIsNoneIsRefused() throws Exception {
        for (var within : new String[] {"soon", "PT0S", "-PT1M", "P8D"}) {
            var answer = instances.get(coordinator, "/v1/workers/demand?within=" + within);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("/query/within", "a duration from PT1S to P7D", within);
        }
    }

    /** Waits until the worker has shown itself again; by the second time it has done what the answer to the first said. */
    private void awaitSign() throws Exception {
        var last = own().path("lastSign").stringValue();
        await().until(() -> !own().path("lastSign").stringValue().equals(last));
    }

    private void lastSeen(String name, String ago) {
        coordinator
                .getBean(JdbcClient.class)
                .sql("""
                insert into worker (name, host, version, renderer_epoch, formats, slots, busy, started, last_sign, draining, problems)
                values (:name, 'h', '1', 1, '{1}', 1, 0, now(), now() - cast(:ago as interval), false, '{}')
                """)
                .param("name", name)
                .param("ago", ago)
                .update();
    }

    private JsonNode change(String to) throws Exception {
        var answer = instances.post(coordinator, "/v1/workers/" + InstanceName.get() + "/" + to);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Instances.json(answer);
    }

    private JsonNode own() throws Exception {
        var workers = workers();
        assertThat(workers.size()).isEqualTo(1);
        assertThat(workers.get(0).path("name").stringValue()).isEqualTo(InstanceName.get());
        return workers.get(0);
    }

    private JsonNode workers() throws Exception {
        return Instances.json(instances.get(coordinator, "/v1/workers")).path("workers");
    }

    private JsonNode demand(String query) throws Exception {
        var answer = instances.get(coordinator, "/v1/workers/demand" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Instances.json(answer);
    }
}
