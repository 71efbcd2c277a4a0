package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.webhook.Receiver;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What becomes of batches is told to webhooks. */
class TellingOfBatchesTest extends BatchTest {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        jdbc.sql("delete from webhook").update();
    }

    private void follow(String group) {
        assertThat(http.post()
                        .uri("/v1/webhooks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"url": "%s", "events": ["failed", "awaiting-approval", "published", "refused", "rolled-back"],
                                 "groups": ["%s"]}""".formatted(receiver.url(), group))
                        .exchange())
                .hasStatus(201);
    }

    @Test
    void aBatchThatFailsIsToldWithItsFirstFault() {
        title(2501, "");
        follow("told-failure");

        var id = submit(recipe("told-failure", "US", 2501));

        var call = receiver.awaitCalls(1).getFirst();
        assertThat(call.type()).isEqualTo("failed");
        assertThat(call.json().get("data").get("batch").stringValue()).isEqualTo(id);
        assertThat(call.line())
                .startsWith("told-failure: a batch failed: ")
                .contains(batch(id).get("faults").get(0).get("message").stringValue());
    }

    @Test
    void aBatchThatAwaitsApprovalIsToldWithWhatItWouldChange() {
        title(2502);
        awaitState(submit(recipe("told-approval", "US", 2502)), "live");
        follow("told-approval");

        var id = submit(recipe("told-approval", "US", 2502).replaceFirst("\\{", "{\"publish\": \"approval\", "));

        var call = receiver.awaitCalls(1).getFirst();
        assertThat(call.type()).isEqualTo("awaiting-approval");
        assertThat(call.json().get("data").get("version"))
                .isEqualTo(awaitState(id, "awaiting-approval").get("version"));
        assertThat(call.json().get("data").get("review").stringValue())
                .isEqualTo("/v1/groups/told-approval/versions/%d/review"
                        .formatted(call.json().get("data").get("version").intValue()));
        assertThat(call.line()).contains(" awaits approval: 3 titles added, 1 dropped in 12 markets; 48 of 96");
    }

    /** Storage tells of it, as of a version that was published by hand. */
    @Test
    void aBatchThatIsRefusedAtItsPublicationIsToldOfOnce() {
        title(2503);
        follow("told-refusal");
        STORAGE.refusePublication("told-refusal", "a rule that cannot win");

        var id = submit(recipe("told-refusal", "US", 2503));
        var version = awaitState(id, "refused").get("version").intValue();
        STORAGE.settle("refused", "told-refusal", version, Optional.empty());

        assertThat(receiver.awaitCalls(1).getFirst().line())
                .isEqualTo("told-refusal: version " + version
                        + " was refused: The rule set has a fault: No rule can win.");
        await().until(() -> jdbc.sql("""
                        select not exists (select from delivery_tasks where task_name not in ('follow-publications', 'follow-purges'))
                        """).query(Boolean.class).single());
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aBatchThatIsLiveOrCancelledTellsNothingItself() {
        title(2504);
        follow("told-nothing");

        awaitState(submit(recipe("told-nothing", "US", 2504)), "live");

        assertThat(jdbc.sql("select count(*) from webhook_event where group_name = 'told-nothing'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
