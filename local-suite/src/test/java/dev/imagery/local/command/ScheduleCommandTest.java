package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class ScheduleCommandTest {

    private static final String SCHEDULE =
            "{\"recipe\": \"walls\", \"cron\": \"0 6 * * 1\", \"zone\": \"Europe/Berlin\", \"paused\": %s%s}";

    private AnsweringService service;

    @BeforeEach
    void start() throws IOException {
        service = new AnsweringService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void schedulesAreListedWithTheirNextRuns() {
        service.answers(
                "{\"schedules\": [" + SCHEDULE.formatted("false", ", \"next\": \"2026-12-07T05:00:00Z\"") + "]}");

        assertThat(schedule("list")).isZero();

        assertThat(service.printed()).isEqualTo("walls: 0 6 * * 1 Europe/Berlin, next 2026-12-07T05:00:00Z\n");
    }

    @Test
    void aScheduleIsSetAndTakenBack() {
        service.answers(SCHEDULE.formatted("false", ""));

        assertThat(schedule("set", "walls", "0 6 * * 1", "--zone", "Europe/Berlin"))
                .isZero();
        assertThat(schedule("remove", "walls")).isZero();

        assertThat(service.requests())
                .containsExactly("PUT /v1/schedules/walls application/json", "DELETE /v1/schedules/walls null");
    }

    @Test
    void aScheduleIsPausedAndResumed() {
        service.answers(SCHEDULE.formatted("true", ""));

        assertThat(schedule("pause", "walls")).isZero();
        assertThat(schedule("resume", "walls")).isZero();

        assertThat(service.requests())
                .containsExactly(
                        "POST /v1/schedules/walls/pause application/json",
                        "POST /v1/schedules/walls/resume application/json");
        assertThat(service.printed()).startsWith("walls: 0 6 * * 1 Europe/Berlin, paused\n");
    }

    @Test
    void aRunThatWouldChangeNothingSaysSo() {
        service.answers("""
                {"plannedAt": "2026-12-07T05:00:00Z", "cause": "by-hand", "outcome": "unchanged", "detail": "it is live"}""");

        assertThat(schedule("run", "walls")).isZero();

        assertThat(service.printed()).isEqualTo("2026-12-07T05:00:00Z (by-hand): unchanged: it is live\n");
    }

    @Test
    void aRunThatIsRefusedEndsWithOne() {
        service.answers("""
                {"plannedAt": "2026-12-07T05:00:00Z", "cause": "by-hand", "outcome": "refused", "detail": "no titles"}""");

        assertThat(schedule("run", "walls")).isOne();
    }

    @Test
    void theHistoryTellsWhatBecameOfTheBatches() {
        service.answers("""
                {"runs": [
                  {"plannedAt": "2026-12-07T05:00:00Z", "cause": "schedule", "outcome": "submitted", "batch": "b-2", "state": "live"},
                  {"plannedAt": "2026-11-30T05:00:00Z", "cause": "schedule", "outcome": "missed", "detail": "too late"}]}""");

        assertThat(schedule("history", "walls", "--most", "2")).isZero();

        assertThat(service.requests()).containsExactly("GET /v1/schedules/walls/runs?limit=2 null");
        assertThat(service.printed()).isEqualTo("""
                2026-12-07T05:00:00Z (schedule): live, batch b-2
                2026-11-30T05:00:00Z (schedule): missed: too late
                """);
    }

    private int schedule(String... arguments) {
        return service.run(new ScheduleCommand(), arguments);
    }
}
