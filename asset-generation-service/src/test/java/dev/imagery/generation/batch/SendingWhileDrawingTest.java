package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** One composition is drawn while the files of the one before are on their way. */
class SendingWhileDrawingTest extends BatchTest {

    private static final int COMPOSITIONS = 2;

    @Test
    void theNextIsDrawnWhileTheOneBeforeIsSent() {
        title(861);
        var goOn = STORAGE.holdUploads();
        try {
            var id = submit(recipe("sent-beside", "US", 861));

            await().atMost(PATIENCE).until(() -> renderer.timesDrawn(861) == COMPOSITIONS);

            assertThat(batch(id).path("progress").path("rendered").intValue()).isZero();
            goOn.run();
            awaitState(id, "live");
            assertThat(renderer.timesDrawn(861)).isEqualTo(COMPOSITIONS);
        } finally {
            goOn.run();
        }
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotSentToItsEnd() {
        title(862);
        var goOn = STORAGE.holdUploads();
        try {
            var id = submit(recipe("sent-in-vain", "US", 862));
            await().atMost(PATIENCE).until(() -> renderer.timesDrawn(862) == COMPOSITIONS);

            assertThat(http.delete().uri("/v1/batches/" + id).exchange()).hasStatusOk();

            awaitNoTask(id);
            assertThat(STORAGE.ofBatch(id)).isEmpty();
        } finally {
            goOn.run();
        }
    }

    @Test
    void anUploadThatFailsIsTriedAgainWithoutTheOthers() {
        title(863);
        STORAGE.failNextUploads(1);

        var id = submit(recipe("sent-again", "US", 863));

        awaitState(id, "live");
        assertThat(renderer.timesDrawn(863)).isEqualTo(COMPOSITIONS + 1);
        assertThat(json(get("/v1/batches/" + id + "/failures")).path("failures").valueStream())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.path("message").stringValue()).contains("503"));
    }
}
