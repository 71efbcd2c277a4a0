package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** How the version of a batch goes live, by the field {@code publish} of its recipe. */
class GoingLiveTest extends BatchTest {

    private static String publishing(String name, long title, String publish) {
        return recipe(name, "US", title).replaceFirst("\\{", "{\"publish\": " + publish + ", ");
    }

    private static String at(Instant instant) {
        return "{\"at\": \"" + instant.atOffset(ZoneOffset.ofHours(9)) + "\"}";
    }

    @Test
    void aVersionThatNeedsApprovalIsSealedAndNotPublished() {
        title(1601);

        var id = submit(publishing("approved", 1601, "\"approval\""));

        var batch = awaitState(id, "awaiting-approval");
        assertThat(version(id).steps()).containsExactly("seal");
        assertThat(batch.has("endedAt")).isTrue();
        assertThat(batch.path("approval"))
                .hasToString("{\"service\":\"asset-storage-service\",\"method\":\"POST\","
                        + "\"path\":\"/v1/groups/approved/approve\",\"body\":{\"version\":"
                        + batch.path("version") + "}}");
        awaitNoTask(id);
    }

    @Test
    void storageIsToldWhoTheAuthorIsAndThatSomebodyElseHasToApprove() {
        title(1609);

        var answer = http.post()
                .uri("/v1/recipes")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Imagery-Actor", "ada@example.com")
                .content(publishing("by-ada", 1609, "\"approval\""))
                .exchange();
        var id = json(answer).path("id").asString();

        var batch = awaitState(id, "awaiting-approval");
        assertThat(batch.path("author").asString()).isEqualTo("ada@example.com");
        assertThat(version(id).opening().path("author").asString()).isEqualTo("ada@example.com");
        assertThat(version(id).opening().path("approval").booleanValue()).isTrue();
    }

    @Test
    void aVersionThatNeedsNoApprovalSaysNothingOfIt() {
        title(1610);

        var id = submit(recipe("unapproved", "US", 1610));

        awaitState(id, "live");
        assertThat(version(id).opening().has("approval")).isFalse();
        assertThat(version(id).opening().has("author")).isFalse();
    }

    @Test
    void anActorWhoCannotBeNamedSubmitsNothing() {
        assertThat(http.post()
                        .uri("/v1/recipes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Imagery-Actor", " ")
                        .content(recipe("nameless", "US", 1610))
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void aBatchThatAwaitsApprovalCannotBeCancelled() {
        title(1602);
        var id = submit(publishing("ended", 1602, "\"approval\""));
        awaitState(id, "awaiting-approval");

        assertThat(http.delete().uri("/v1/batches/" + id).exchange()).hasStatus(409);
    }

    @Test
    void aVersionWaitsForItsInstant() {
        title(1603);
        var instant = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);

        var id = submit(publishing("later", 1603, at(instant)));

        var batch = awaitState(id, "waiting");
        assertThat(batch.path("publishAt").asString()).isEqualTo(instant.toString());
        assertThat(batch.path("version").isInt()).isTrue();
        assertThat(batch.has("endedAt")).isFalse();
        assertThat(version(id).steps()).containsExactly("seal");
    }

    @Test
    void aVersionGoesLiveWhenItsInstantComes() {
        title(1604);
        var instant = Instant.now().plus(Duration.ofSeconds(2)).truncatedTo(ChronoUnit.MILLIS);

        var id = submit(publishing("soon", 1604, at(instant)));

        var batch = awaitState(id, "live");
        assertThat(Instant.parse(batch.path("endedAt").asString())).isAfterOrEqualTo(instant);
        assertThat(version(id).steps()).containsExactly("seal", "publish");
    }

    @Test
    void anInstantThatHasPassedIsNow() {
        title(1605);

        awaitState(submit(publishing("passed", 1605, at(Instant.EPOCH))), "live");
    }

    @Test
    void aBatchThatWaitsCanBeCancelledAndLeavesItsVersionUnseen() {
        title(1606);
        var id = submit(publishing("called-off", 1606, at(Instant.now().plus(Duration.ofDays(1)))));
        awaitState(id, "waiting");

        assertThat(http.delete().uri("/v1/batches/" + id).exchange()).hasStatusOk();

        var batch = batch(id);
        assertThat(batch.path("state").asString()).isEqualTo("cancelled");
        assertThat(batch.path("version").isInt()).isTrue();
        assertThat(version(id).state()).isEqualTo("sealed");
    }

    @Test
    void theTaskOfABatchThatWasCancelledWhileItWaitedPublishesNothing() {
        title(1607);
        var id = submit(publishing("called-off-too", 1607, at(Instant.now().plus(Duration.ofDays(1)))));
        awaitState(id, "waiting");
        http.delete().uri("/v1/batches/" + id).exchange();

        jdbc.sql("update coordination_tasks set execution_time = now() where task_instance = :batch")
                .param("batch", id)
                .update();

        awaitNoTask(id);
        assertThat(version(id).steps()).containsExactly("seal");
    }

    @Test
    void aRecipeThatIsNotStoredRunsOnceWhateverItsSchedule() {
        title(1608);

        var id = submit(
                recipe("scheduled", "US", 1608).replaceFirst("\\{", "{\"schedule\": {\"cron\": \"0 6 * * MON\"}, "));

        awaitState(id, "live");
        assertThat(get("/v1/schedules/scheduled")).hasStatus(404);
    }

    @Test
    void anOlderBatchThatIsReadyLaterDoesNotTakeThePlaceOfANewerOne() throws InterruptedException {
        title(1611);
        title(1612);
        var hold = renderer.hold(1611);
        var older = submit(recipe("in-order", "US", 1611));
        hold.awaitRender();
        var newer = submit(recipe("in-order", "US", 1612));
        awaitState(newer, "live");

        hold.release();

        var batch = awaitState(older, "superseded");
        assertThat(batch.path("supersededBy").asString()).isEqualTo(newer);
        assertThat(version(older).steps()).containsExactly("seal");
        awaitNoTask(older);
    }

    @Test
    void anOlderBatchThatIsForLaterGoesLiveAtItsInstant() {
        title(1613);
        title(1614);
        var older = submit(publishing(
                "for-later", 1613, at(Instant.now().plus(Duration.ofSeconds(4)).truncatedTo(ChronoUnit.MILLIS))));
        awaitState(submit(recipe("for-later", "US", 1614)), "live");

        awaitState(older, "live");
    }
}
