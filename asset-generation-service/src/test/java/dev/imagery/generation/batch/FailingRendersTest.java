package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailingRendersTest extends BatchTest {

    @Test
    void aFailingTileFailsTheBatchByNameAndPublishesNothing() {
        title(301);
        renderer.breakTitle(301, "The artwork of title 301 is corrupt");

        var id = submit(recipe("broken", "US", 301));

        var failed = awaitState(id, "failed");
        assertThat(failed.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("asset").stringValue()))
                .isSubsetOf(
                        "US/en/browser/low",
                        "US/en/browser/medium",
                        "US/en/browser/high",
                        "US/en/browser/ultra",
                        "US/en/mobile/low",
                        "US/en/mobile/medium",
                        "US/en/mobile/high",
                        "US/en/mobile/ultra")
                .hasSize(4);
        assertThat(failed.path("faults").get(0).path("code").stringValue()).isEqualTo("render-failed");
        assertThat(failed.path("faults").get(0).path("message").stringValue())
                .isEqualTo("The artwork of title 301 is corrupt");
        assertThat(STORAGE.ofBatch(id)).isEmpty();
    }

    @Test
    void theOtherTasksOfAFailedBatchStop() throws InterruptedException {
        title(302);
        title(303);
        title(302, ", \"availability\": [{\"country\": \"US\"}]");
        title(303, ", \"availability\": [{\"country\": \"GB\"}]");
        var american = renderer.hold(302);
        var british = renderer.hold(303);
        renderer.breakTitle(302, "broken");
        var id = submit(recipe("stopping", "US\", \"GB", 302, 303));
        american.awaitRender();
        british.awaitRender();

        american.release();
        awaitState(id, "failed");
        british.release();

        awaitNoTask(id);
        assertThat(renderer.timesDrawn(303)).isEqualTo(1);
    }

    @Test
    void whatMayPassIsTriedAgain() {
        title(304);
        renderer.failNext(304, 2);

        awaitState(submit(recipe("flaky", "US", 304)), "live");

        assertThat(renderer.timesDrawn(304)).isEqualTo(4);
    }

    @Test
    void whatDoesNotPassIsGivenUpWithItsCause() {
        title(305);
        renderer.failNext(305, 1_000);

        var failed = awaitState(submit(recipe("given-up", "US", 305)), "failed");

        // both of its compositions, three times each
        assertThat(renderer.timesDrawn(305)).isEqualTo(6);
        assertThat(failed.path("faults").get(0).path("message").stringValue())
                .contains("too many tries", "the disk is full");
        assertThat(failed.path("faults").get(0).path("asset").stringValue()).startsWith("US/en/");
    }

    @Test
    void anUploadThatFailsIsTriedAgain() {
        title(306);
        STORAGE.failNextUploads(2);

        awaitState(submit(recipe("uploads", "US", 306)), "live");
    }

    @Test
    void whatWasTakenDownForGoodIsDrawnOnceAndFailsItsBatchByName() {
        title(308);
        STORAGE.takeDown(308);

        var failed = awaitState(submit(recipe("taken-down", "US", 308)), "failed");

        assertThat(renderer.timesDrawn(308)).isLessThanOrEqualTo(2);
        assertThat(failed.path("faults").get(0).path("message").stringValue()).contains("taken down for good");
    }

    @Test
    void aStorageThatIsAwayIsWaitedFor() {
        title(307);
        STORAGE.failNext(5);

        awaitState(submit(recipe("away", "US", 307)), "live");
    }
}
