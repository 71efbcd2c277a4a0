package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CancellingTest extends BatchTest {

    @Test
    void aCancelledBatchPublishesNothing() throws InterruptedException {
        title(501);
        var hold = renderer.hold(501);
        var id = submit(recipe("cancelled", "US", 501));
        hold.awaitRender();

        assertThat(cancel(id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("cancelled");
        hold.release();

        assertThat(cancel(id)).hasStatus(409);
        assertThat(batch(id).path("state").stringValue()).isEqualTo("cancelled");
        assertThat(STORAGE.ofBatch(id)).isEmpty();
    }

    @Test
    void aBatchThatHasEndedCannotBeCancelled() {
        title(502);
        var id = submit(recipe("ended", "US", 502));
        awaitState(id, "live");

        assertThat(cancel(id)).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:batch-ended", "detail": "It is live."}
                """);
    }

    @Test
    void anUnknownBatchCannotBeCancelled() {
        assertThat(cancel("0e3cd0d4-0f8a-4b0a-9f5e-5d3d4c1a2b3c")).hasStatus(404);
    }

    private MvcTestResult cancel(String id) {
        return http.delete().uri("/v1/batches/" + id).exchange();
    }
}
