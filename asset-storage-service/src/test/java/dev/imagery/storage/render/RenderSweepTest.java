package dev.imagery.storage.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RenderSweepTest extends StorageServiceTest {

    @Autowired
    private RenderSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private Elapsed elapsed;
    private Picture picture;
    private String render;

    @BeforeEach
    void record() {
        elapsed = new Elapsed(jdbc);
        picture = fixtures.uploaded();
        render = Fixtures.newRenderKey();
        storage.put("/v1/renders/" + render, Fixtures.render("12345", picture.asRendition(1920, 1080)));
    }

    @Test
    void aRenderThatNothingShowsIsKeptForAWhile() {
        collect();

        assertThat(isKnown()).isTrue();
    }

    @Test
    void aRenderThatNothingShowsIsForgottenOnceItIsDue() {
        elapsed.graceOfRender(render);

        collect();

        assertThat(isKnown()).isFalse();
        assertThat(storage.get("/v1/renders/" + render).status()).isEqualTo(404);
    }

    @Test
    void theObjectsOfAForgottenRenderAreStillThereForWhoWasToldOfThem() {
        elapsed.graceOfRender(render);

        collect();

        assertThat(storage.get("/" + picture.key()).bytes()).isEqualTo(picture.bytes());
        assertThat(fixtures.askUpload(picture).get("state").stringValue()).isEqualTo("present");
    }

    @Test
    void aForgottenRenderMayBeRecordedAnew() {
        elapsed.graceOfRender(render);
        collect();

        int status = storage.put("/v1/renders/" + render, Fixtures.render("1", picture.asRendition(1920, 1080)))
                .status();

        assertThat(status).isEqualTo(201);
        assertThat(isKnown()).isTrue();
    }

    @Test
    void aRenderThatAnAssetShowsIsKept() {
        fixtures.sealedVersion(Fixtures.newGroup(), Fixtures.line("US/en/browser/high", render));
        elapsed.graceOfRender(render);

        collect();

        assertThat(isKnown()).isTrue();
    }

    @Test
    void aRenderThatWasAskedForIsKept() {
        elapsed.graceOfRender(render);
        assertThat(isKnown()).isTrue();

        collect();

        assertThat(isKnown()).isTrue();
    }

    @Test
    void aRenderThatWasReportedAgainIsKept() {
        elapsed.graceOfRender(render);
        storage.put("/v1/renders/" + render, Fixtures.render("12345", picture.asRendition(1920, 1080)));

        collect();

        assertThat(isKnown()).isTrue();
    }

    @Test
    void anObjectThatAnotherRenderHoldsIsKept() {
        String other = Fixtures.newRenderKey();
        storage.put("/v1/renders/" + other, Fixtures.render("1", picture.asRendition(1280, 720)));
        elapsed.graceOfRender(render);

        collect();

        assertThat(storage.get("/v1/renders/" + other).status()).isEqualTo(200);
        assertThat(storage.get("/" + picture.key()).status()).isEqualTo(200);
    }

    @Test
    void whatWouldBeForgottenIsToldBefore() {
        elapsed.graceOfRender(render);

        assertThat(sweep.due().renders()).isPositive();
        assertThat(isKnown()).isTrue();
    }

    private void collect() {
        sweep.sweep(100, step -> true);
    }

    private boolean isKnown() {
        return !storage.post("/v1/renders/lookup", "{\"renderKeys\":[\"" + render + "\"]}")
                .json()
                .get("renders")
                .isEmpty();
    }
}
