package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Renders that more than one batch wants. */
class SharedRendersTest extends BatchTest {

    @Test
    void whatIsInFlightForOneBatchIsNotRenderedByAnother() throws InterruptedException {
        title(811);
        var hold = renderer.hold(811);
        var first = submit(recipe("shared-one", "US", 811));
        hold.awaitRender();
        var second = submit(recipe("shared-two", "US", 811));
        awaitState(second, "planned");

        hold.release();

        var one = awaitState(first, "live");
        var two = awaitState(second, "live");
        assertThat(renderer.timesDrawn(811)).isEqualTo(2);
        assertThat(one.path("progress").path("rendered").intValue()).isEqualTo(2);
        assertThat(two.path("progress").path("rendered").intValue()).isZero();
        assertThat(two.path("progress").path("reused").intValue()).isEqualTo(2);
    }

    @Test
    void aBatchThatIsCancelledHandsWhatAnotherWantsOver() throws InterruptedException {
        title(812);
        var hold = renderer.hold(812);
        var first = submit(recipe("leaving", "US", 812));
        hold.awaitRender();
        var second = submit(recipe("staying", "US", 812));
        awaitState(second, "planned");

        assertThat(http.delete().uri("/v1/batches/" + first).exchange()).hasStatusOk();
        hold.release();

        awaitState(second, "live");
        assertThat(batch(first).path("state").stringValue()).isEqualTo("cancelled");
        assertThat(renderer.timesDrawn(812)).isEqualTo(2);
        awaitNoTask(first);
        awaitNoTask(second);
    }

    @Test
    void aRenderThatFailsFailsAllBatchesThatWantIt() throws InterruptedException {
        title(813);
        renderer.breakTitle(813, "The artwork of title 813 is corrupt");
        var hold = renderer.hold(813);
        var first = submit(recipe("failing-one", "US", 813));
        hold.awaitRender();
        var second = submit(recipe("failing-two", "US", 813));
        awaitState(second, "planned");

        hold.release();

        awaitState(first, "failed");
        var fault = awaitState(second, "failed").path("faults").get(0);
        assertThat(fault.path("message").stringValue()).isEqualTo("The artwork of title 813 is corrupt");
        assertThat(fault.path("asset").stringValue()).startsWith("US/en/");
    }

    @Test
    void aNewerBatchTakesThePlaceOfAnOlderOne() throws InterruptedException {
        title(814);
        title(815);
        var hold = renderer.hold(814);
        var older = submit(recipe("superseded", "US", 814));
        hold.awaitRender();

        var answer = http.post()
                .uri("/v1/recipes?supersede=true&priority=urgent")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe("superseded", "US", 815))
                .exchange();
        assertThat(answer).hasStatus(202);
        var newer = json(answer).path("id").stringValue();

        awaitState(newer, "live");
        var ended = batch(older);
        assertThat(ended.path("state").stringValue()).isEqualTo("superseded");
        assertThat(ended.path("supersededBy").stringValue()).isEqualTo(newer);
        assertThat(batch(newer).path("priority").stringValue()).isEqualTo("urgent");
        assertThat(STORAGE.ofBatch(older)).isEmpty();
        awaitNoTask(older);
    }

    @Test
    void anUnknownPriorityIsRefusedWithThoseThatThereAre() {
        title(816);

        var answer = http.post()
                .uri("/v1/recipes?priority=asap")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe("hasty", "US", 816))
                .exchange();

        assertThat(answer).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                {"faults": [{"pointer": "/query/priority", "expected": "one of urgent, normal, background"}]}
                """);
    }

    @Test
    void theTriesThatFailedAreKeptWithTheirLogs() {
        title(817);
        renderer.failNext(817, 1);

        var id = submit(recipe("tried", "US", 817));

        awaitState(id, "live");
        var failures = json(get("/v1/batches/" + id + "/failures")).path("failures");
        assertThat(failures.valueStream()).singleElement().satisfies(failure -> {
            assertThat(failure.path("message").stringValue()).contains("the disk is full");
            assertThat(failure.path("log").stringValue()).contains("RenderFailure", "FakeRenderer");
            assertThat(failure.path("attempt").intValue()).isEqualTo(1);
        });
    }

    @Test
    void aCancelledRenderIsStoppedThoughItsRendererNeverEnds() throws InterruptedException {
        title(818);
        var hold = renderer.hold(818);
        var id = submit(recipe("endless", "US", 818));
        hold.awaitRender();

        assertThat(http.delete().uri("/v1/batches/" + id).exchange()).hasStatusOk();

        awaitNoTask(id);
        assertThat(jdbc.sql(
                                "select count(*) from render_in_flight where worker is not null and not exists (select from chunk)")
                        .query(Integer.class)
                        .single())
                .isZero();
        hold.release();
    }
}
