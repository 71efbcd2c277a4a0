package dev.imagery.generation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.ServiceTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stored recipes that run every day, half a day from now: nothing runs while a test does unless it puts the clock on. */
abstract class ScheduleTest extends ServiceTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    JdbcClient jdbc;

    static int hour() {
        return (Instant.now().atZone(ZoneOffset.UTC).getHour() + 12) % 24;
    }

    /** A wall of a title that runs every day. */
    static String daily(long title, String more) {
        return """
                {"titleIds": [%d], "countries": ["US"], "languages": ["en"], "platforms": ["browser"], "type": "perspective",
                 "rows": 2, "cols": 2, "schedule": {"cron": "0 %d * * *"%s}}""".formatted(title, hour(), more);
    }

    void stored(String name, String recipe) {
        assertThat(http.put()
                        .uri("/v1/recipes/" + name)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(recipe)
                        .exchange())
                .hasStatus2xxSuccessful();
    }

    MvcTestResult post(String name, String step) {
        return http.post().uri("/v1/schedules/" + name + "/" + step).exchange();
    }

    JsonNode schedule(String name) {
        return json(get("/v1/schedules/" + name));
    }

    List<JsonNode> runs(String name) {
        return json(get("/v1/schedules/" + name + "/runs")).path("runs").values().stream()
                .toList();
    }

    JsonNode awaitRun(String name, String outcome) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> runs(name),
                        runs -> !runs.isEmpty()
                                && runs.getFirst().path("outcome").asString().equals(outcome))
                .getFirst();
    }

    void awaitLive(String batch) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(
                                json(get("/v1/batches/" + batch)).path("state").asString())
                        .isEqualTo("live"));
    }

    /** The newest instant of the daily cron that has come. */
    static Instant lastSlot() {
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(hour()));
        return today.isAfter(Instant.now()) ? today.minus(Duration.ofDays(1)) : today;
    }

    /** As if nothing had been done since a slot. */
    void nothingDoneSince(String name, Instant slot) {
        jdbc.sql("update recipe_schedule set slot = :slot where recipe = :name")
                .param("slot", Timestamp.from(slot))
                .param("name", name)
                .update();
    }

    /** Has the task of the schedule's turn look at the clock now. */
    void look(String name) {
        jdbc.sql(
                        "update coordination_tasks set execution_time = now() where task_name = 'schedule-slot' and task_instance = :turn")
                .param("turn", turn(name))
                .update();
    }

    String turn(String name) {
        return name + "/"
                + jdbc.sql("select turn from recipe_schedule where recipe = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }
}
