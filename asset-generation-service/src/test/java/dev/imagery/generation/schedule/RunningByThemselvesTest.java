package dev.imagery.generation.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunningByThemselvesTest extends ScheduleTest {

    @Autowired
    RunningSlots running;

    @Test
    void aSlotThatHasComeIsRunAndTheNextIsWaitedFor() {
        title(2101);
        stored("s-by-itself", daily(2101, ""));
        nothingDoneSince("s-by-itself", lastSlot());

        look("s-by-itself");

        var run = awaitRun("s-by-itself", "submitted");
        assertThat(run.path("cause").asString()).isEqualTo("schedule");
        assertThat(Instant.parse(run.path("plannedAt").asString())).isEqualTo(lastSlot());
        assertThat(run.has("detail")).isFalse();
        awaitLive(run.path("batch").asString());
        assertThat(runs("s-by-itself").getFirst().path("state").asString()).isEqualTo("live");
        assertThat(json(get("/v1/batches/" + run.path("batch").asString()))
                        .path("recipe")
                        .asString())
                .isEqualTo("s-by-itself@1");
        assertThat(Instant.parse(schedule("s-by-itself").path("next").asString()))
                .isEqualTo(lastSlot().plus(Duration.ofDays(1)));
    }

    @Test
    void oneRunStandsForAllThatWereMissed() {
        title(2102);
        stored("s-once", daily(2102, ""));
        var first = lastSlot().minus(Duration.ofDays(4));
        nothingDoneSince("s-once", first);

        look("s-once");

        var run = awaitRun("s-once", "submitted");
        assertThat(Instant.parse(run.path("plannedAt").asString())).isEqualTo(lastSlot());
        assertThat(run.path("detail").asString()).contains(first.toString());
        assertThat(runs("s-once")).hasSize(1);
    }

    @Test
    void whatWasMissedIsSkippedWhereTheScheduleSaysSo() {
        title(2103);
        stored("s-skipping", daily(2103, ", \"catchUp\": \"skip\""));
        nothingDoneSince("s-skipping", lastSlot());

        look("s-skipping");

        var run = awaitRun("s-skipping", "missed");
        assertThat(run.has("batch")).isFalse();
        assertThat(Instant.parse(schedule("s-skipping").path("next").asString()))
                .isAfter(Instant.now());
    }

    @Test
    void aRunThatIsTooLateIsNotMade() {
        title(2104);
        stored("s-too-late", daily(2104, ", \"startWithin\": \"PT1H\""));
        nothingDoneSince("s-too-late", lastSlot());

        look("s-too-late");

        awaitRun("s-too-late", "missed");
    }

    @Test
    void aRunThatWouldMakeWhatIsLiveMakesNoVersionAndSaysSo() {
        title(2105);
        stored("s-same", daily(2105, ""));
        awaitLive(json(post("s-same", "run")).path("batch").asString());
        nothingDoneSince("s-same", lastSlot());

        look("s-same");

        var run = awaitRun("s-same", "unchanged");
        assertThat(run.has("batch")).isFalse();
        assertThat(run.path("detail").asString()).contains("version");
        assertThat(run.path("group").asString()).isEqualTo("s-same");
    }

    @Test
    void aRunOfARecipeThatSaysTheSameInOtherWordsIsUnchanged() {
        title(2106);
        stored("s-rephrased", daily(2106, ""));
        awaitLive(json(post("s-rephrased", "run")).path("batch").asString());
        stored(
                "s-rephrased",
                daily(2106, ", \"jitter\": \"PT1M\"")
                        .replace("{\"titleIds\"", "{\"description\": \"again\", \"titleIds\""));

        assertThat(post("s-rephrased", "run"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("unchanged");
    }

    @Test
    void aRunThatWouldMakeWhatIsUnderWayIsUnchangedToo() {
        title(2117);
        stored(
                "s-under-way",
                daily(2117, "").replaceFirst("\\{", "{\"publish\": {\"at\": \"9000-01-01T00:00:00Z\"}, "));
        var batch = json(post("s-under-way", "run")).path("batch").asString();

        assertThat(post("s-under-way", "run"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(batch);
    }

    @Test
    void aRunThatShowsAnythingElseIsNot() {
        title(2107);
        title(2108);
        stored("s-other", daily(2107, ""));
        awaitLive(json(post("s-other", "run")).path("batch").asString());
        stored("s-other", daily(2108, ""));

        assertThat(post("s-other", "run")).hasStatus(202);
    }

    @Test
    void aRunByHandIsMadeAlsoInAPauseAndLeavesTheNextOneAsItIs() {
        title(2109);
        stored("s-by-hand", daily(2109, ""));
        post("s-by-hand", "pause");

        var accepted = post("s-by-hand", "run");

        assertThat(accepted).hasStatus(202);
        var run = json(accepted);
        assertThat(accepted)
                .hasHeader("Location", "/v1/batches/" + run.path("batch").asString());
        assertThat(run.path("cause").asString()).isEqualTo("by-hand");
        assertThat(schedule("s-by-hand").path("paused").booleanValue()).isTrue();
    }

    @Test
    void theHistoryIsPagedTheNewestFirst() {
        title(2110);
        stored("s-paged", daily(2110, ""));
        awaitLive(json(post("s-paged", "run")).path("batch").asString());
        post("s-paged", "run");
        post("s-paged", "run");

        var first = json(get("/v1/schedules/s-paged/runs?limit=2"));
        var second = json(get("/v1/schedules/s-paged/runs?limit=2&before="
                + first.path("next").asLong()));

        assertThat(first.path("runs").values().stream()
                        .map(run -> run.path("outcome").asString()))
                .containsExactly("unchanged", "unchanged");
        assertThat(second.path("runs").values().stream()
                        .map(run -> run.path("outcome").asString()))
                .containsExactly("submitted");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void coordinatorsThatComeToASlotAtOnceRunItOnce() throws Exception {
        title(2111);
        stored("s-contended", daily(2111, ""));
        nothingDoneSince("s-contended", lastSlot());
        var turn = turn("s-contended");

        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> running.run(turn)));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(runs("s-contended")).hasSize(1);
        assertThat(batches("s-contended")).isEqualTo(1);
    }

    @Test
    void aCoordinatorThatDiesAfterTheRunIsFollowedByOneThatDoesNothingMore() {
        title(2112);
        stored("s-died", daily(2112, ""));
        nothingDoneSince("s-died", lastSlot());
        var turn = turn("s-died");
        running.run(turn);

        running.run(turn);

        assertThat(runs("s-died")).hasSize(1);
        assertThat(batches("s-died")).isEqualTo(1);
    }

    @Test
    void aSlotThatFailsOnTheWayIsTriedAgainAndRunOnce() {
        title(2113);
        stored("s-tried-again", daily(2113, ""));
        nothingDoneSince("s-tried-again", lastSlot());
        STORAGE.failNext(6);

        look("s-tried-again");

        awaitRun("s-tried-again", "submitted");
        assertThat(batches("s-tried-again")).isEqualTo(1);
    }

    @Test
    void aSlotThatIsGivenUpIsFollowedByTheNext() {
        title(2114);
        stored("s-given-up-on", daily(2114, ""));
        nothingDoneSince("s-given-up-on", lastSlot());

        running.giveUp(turn("s-given-up-on"), new IllegalStateException("storage is away"));

        var run = awaitRun("s-given-up-on", "failed");
        assertThat(run.path("detail").asString()).isEqualTo("storage is away");
        assertThat(Instant.parse(schedule("s-given-up-on").path("next").asString()))
                .isAfter(Instant.now());
    }

    @Test
    void aRecipeThatCannotBeRunAnyMoreIsRefusedInTheHistory() {
        title(2115);
        stored("s-base-2115", daily(2115, ""));
        stored("s-broken", "{\"extends\": \"s-base-2115\", \"tilt\": 0.5}");
        stored("s-base-2115", daily(2115, "").replace("perspective", "grid"));
        nothingDoneSince("s-broken", lastSlot());

        look("s-broken");

        assertThat(awaitRun("s-broken", "refused").path("detail").asString()).contains("/tilt");
    }

    @Test
    void theTaskOfASchedulePausedSinceDoesNothing() {
        title(2116);
        stored("s-paused-since", daily(2116, ""));
        nothingDoneSince("s-paused-since", lastSlot());
        var turn = turn("s-paused-since");
        post("s-paused-since", "pause");

        running.run(turn);

        assertThat(runs("s-paused-since")).isEmpty();
    }

    private int batches(String recipe) {
        return jdbc.sql("select count(*) from batch where stored_recipe = :recipe")
                .param("recipe", recipe)
                .query(Integer.class)
                .single();
    }
}
