package dev.imagery.generation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;

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
    void thereIsNoneOfARecipeWithoutOne() {
        assertThat(get("/v1/schedules/unheard-of")).hasStatus(404);
        assertThat(get("/v1/schedules/unheard-of/runs")).hasStatus(404);
        for (var step : new String[] {"pause", "resume", "run"}) {
            assertThat(post("unheard-of", step)).hasStatus(404);
        }
    }
}
