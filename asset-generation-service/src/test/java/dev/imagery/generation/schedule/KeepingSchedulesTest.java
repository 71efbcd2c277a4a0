package dev.imagery.generation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Schedules follow the stored recipes, and people interfere. */
class KeepingSchedulesTest extends ScheduleTest {

    @Test
    void aStoredRecipeHasItsScheduleWithTheNextRun() {
        title(2001);

        stored("s-kept", daily(2001, ", \"zone\": \"Asia/Tokyo\", \"catchUp\": \"skip\", \"jitter\": \"PT10M\""));

        var schedule = schedule("s-kept");
        assertThat(schedule.path("zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(schedule.path("catchUp").asString()).isEqualTo("skip");
        assertThat(schedule.path("startWithin").asString()).isEqualTo("PT24H");
        assertThat(schedule.path("paused").booleanValue()).isFalse();
        var next = Instant.parse(schedule.path("next").asString());
        assertThat(next).isAfter(Instant.now());
        assertThat(Instant.parse(schedule.path("nextStart").asString())).isBetween(next, next.plusSeconds(600));
    }

    @Test
    void anotherVersionChangesIt() {
        title(2002);
        stored("s-changed", daily(2002, ""));

        stored("s-changed", daily(2002, ", \"zone\": \"Asia/Tokyo\""));

        assertThat(schedule("s-changed").path("zone").asString()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void aVersionWithoutAScheduleHasNone() {
        title(2003);
        stored("s-given-up", daily(2003, ""));

        stored("s-given-up", daily(2003, "").replaceFirst(", \"schedule.*", "}"));

        assertThat(get("/v1/schedules/s-given-up")).hasStatus(404);
    }

    @Test
    void aRecipeThatIsRemovedHasNone() {
        title(2004);
        stored("s-gone", daily(2004, ""));

        http.delete().uri("/v1/recipes/s-gone").exchange();

        assertThat(get("/v1/schedules/s-gone")).hasStatus(404);
    }

    @Test
    void aRecipeRunsByTheScheduleOfWhatItExtends() {
        title(2005);
        stored("s-base-2005", daily(2005, ""));
        stored("s-middle-2005", "{\"extends\": \"s-base-2005\", \"rows\": 3}");
        stored("s-below-2005", "{\"extends\": \"s-middle-2005\", \"rows\": 4}");

        stored("s-base-2005", daily(2005, ", \"zone\": \"Asia/Tokyo\""));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(schedule("s-below-2005").path("zone").asString())
                                .isEqualTo("Asia/Tokyo"));
    }

    @Test
    void pausedTwiceItIsPaused() {
        title(2006);
        stored("s-paused", daily(2006, ""));

        post("s-paused", "pause");

        assertThat(post("s-paused", "pause")).hasStatusOk();
        assertThat(schedule("s-paused").path("paused").booleanValue()).isTrue();
        assertThat(schedule("s-paused").has("next")).isFalse();
    }

    @Test
    void itStaysPausedInTheNextVersionUntilItIsResumed() {
        title(2007);
        stored("s-still", daily(2007, ""));
        post("s-still", "pause");

        stored("s-still", daily(2007, ", \"jitter\": \"PT1H\""));

        assertThat(schedule("s-still").path("paused").booleanValue()).isTrue();
        assertThat(post("s-still", "resume")).hasStatusOk();
        assertThat(Instant.parse(schedule("s-still").path("next").asString())).isAfter(Instant.now());
    }

    @Test
    void theyAreListedByName() {
        title(2008);
        stored("s-listed-b", daily(2008, ""));
        stored("s-listed-a", daily(2008, "").replace("\"rows\": 2", "\"name\": \"s-listed-a\", \"rows\": 2"));

        var page = json(get("/v1/schedules?after=s-listed-&limit=2"));

        assertThat(page.path("schedules").values().stream()
                        .map(each -> each.path("recipe").asString()))
                .containsExactly("s-listed-a", "s-listed-b");
        assertThat(page.path("next").asString()).isEqualTo("s-listed-b");
    }

    @Test
    void oneIsSetForARecipeThatStatesNoneAndStaysThroughItsVersions() {
        title(2009);
        stored("s-set", unscheduled(2009));

        var set = put("s-set", "{\"cron\": \"0 6 * * 1\", \"zone\": \"Asia/Tokyo\"}");
        stored("s-set", unscheduled(2009).replace("\"rows\": 2", "\"rows\": 3"));

        assertThat(set).hasStatusOk();
        assertThat(schedule("s-set").path("cron").asString()).isEqualTo("0 6 * * 1");
        assertThat(schedule("s-set").path("stated").booleanValue()).isFalse();
        assertThat(Instant.parse(schedule("s-set").path("next").asString())).isAfter(Instant.now());
    }

    @Test
    void whatARecipeStatesTakesThePlaceOfWhatWasSet() {
        title(2010);
        stored("s-taken-over", unscheduled(2010));
        put("s-taken-over", "{\"cron\": \"0 6 * * 1\"}");

        stored("s-taken-over", daily(2010, ""));

        assertThat(schedule("s-taken-over").path("stated").booleanValue()).isTrue();
        assertThat(put("s-taken-over", "{\"cron\": \"0 7 * * 1\"}")).hasStatus(409);
        assertThat(delete("s-taken-over")).hasStatus(409);
    }

    @Test
    void oneThatWasSetIsTakenBack() {
        title(2011);
        stored("s-taken-back", unscheduled(2011));
        put("s-taken-back", "{\"cron\": \"0 6 * * 1\"}");

        assertThat(delete("s-taken-back")).hasStatus(204);

        assertThat(get("/v1/schedules/s-taken-back")).hasStatus(404);
        assertThat(delete("s-taken-back")).hasStatus(404);
    }

    @Test
    void aWrongOneIsRefusedWithAllItsFaults() {
        title(2012);
        stored("s-wrong", unscheduled(2012));

        assertThat(put("s-wrong", "{\"cron\": \"0 6 31 2 *\", \"zone\": \"Mars/Olympus\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .contains("/zone");
        assertThat(put("s-wrong", "{\"cron\": \"0 6 31 2 *\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].pointer")
                .isEqualTo("/cron");
        assertThat(put("s-wrong", "null")).hasStatus(422);
        assertThat(put("s-unheard-of", "{\"cron\": \"0 6 * * 1\"}")).hasStatus(404);
        assertThat(get("/v1/schedules/s-wrong")).hasStatus(404);
    }

    private static String unscheduled(long title) {
        return daily(title, "").replaceFirst(", \"schedule.*", "}");
    }

    private MvcTestResult put(String name, String schedule) {
        return http.put()
                .uri("/v1/schedules/" + name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(schedule)
                .exchange();
    }

    private MvcTestResult delete(String name) {
        return http.delete().uri("/v1/schedules/" + name).exchange();
    }

    @Test
    void thereIsNoneOfARecipeWithoutOne() {
        assertThat(get("/v1/schedules/unheard-of")).hasStatus(404);
        assertThat(get("/v1/schedules/unheard-of/runs")).hasStatus(404);
        for (var step : new String[] {"pause", "resume", "run"}) {
            assertThat(post("unheard-of", step)).hasStatus(404);
        }
    }
}
