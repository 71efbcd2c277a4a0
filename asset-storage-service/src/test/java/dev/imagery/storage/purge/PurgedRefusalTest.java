package dev.imagery.storage.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What was taken down does not come back, by whatever door. */
class PurgedRefusalTest extends PurgeServiceTest {

    @Test
    void theObjectIsDeliveredToNobody() {
        settling(false);

        Calls.Answer answer = storage.get("/" + picture.key());

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("purged");
        assertThat(storage.send("HEAD", "/" + picture.key(), null, null).status())
                .isEqualTo(410);
    }

    @Test
    void anUploadOfTheSameBytesIsRefusedUnderAnyKey() {
        settling(false);
        Picture renamed = new Picture(picture.bytes(), "webp");

        Calls.Answer answer = storage.post(
                "/v1/uploads",
                "{\"objects\":[%s,%s,%s]}".formatted(Picture.any().asUpload(), picture.asUpload(), renamed.asUpload()));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.faults()).containsExactly("purged /objects/1/key", "purged /objects/2/key");
    }

    @Test
    void aRenderIsRefusedForItsKeyItsTitlesAndItsObjects() {
        settling(false);

        Calls.Answer answer = record(render, "7," + title, picture, fixtures.uploaded());

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.faults())
                .containsExactly("purged /path/renderKey", "purged /titleIds/1", "purged /renditions/0/key");
    }

    @Test
    void anotherRenderOfTheTitleIsRefusedFromTheBeginning() {
        published(render);
        UUID purge = begin();

        Calls.Answer answer = record(Fixtures.newRenderKey(), "" + title, fixtures.uploaded());

        assertThat(answer.faults()).containsExactly("purged /titleIds/0");
        awaitState(purge, "waiting");
    }

    @Test
    void theRenderIsKnownToNobody() {
        settling(false);

        assertThat(storage.get("/v1/renders/" + render).status()).isEqualTo(410);
        assertThat(storage.post("/v1/renders/lookup", "{\"renderKeys\":[\"" + render + "\"]}")
                        .json()
                        .get("renders"))
                .isEmpty();
        assertThat(storage.post("/v1/renders/luminance", "{\"renderKeys\":[\"" + render + "\"]}")
                        .json()
                        .get("renders"))
                .isEmpty();
    }

    @Test
    void aVersionThatShowsItIsNeitherFilledNorSealed() {
        int open = fixtures.openVersion(group);
        String assets = "/v1/groups/" + group + "/versions/" + open + "/assets";
        storage.postLines(assets, Fixtures.line(CONTEXT, render));
        settling(false);

        Calls.Answer filled = storage.postLines(
                assets,
                Fixtures.line("US/en/tv/high", fixtures.recordedRender(1920, 1080, 7)),
                Fixtures.line("US/en/mobile/high", render));
        Calls.Answer sealed = storage.post("/v1/groups/" + group + "/versions/" + open + "/seal");

        assertThat(filled.status()).isEqualTo(410);
        assertThat(filled.faults()).containsExactly("purged /lines/2/renderKey");
        assertThat(sealed.status()).isEqualTo(422);
        assertThat(sealed.faults()).containsExactly("purged /assets/" + CONTEXT + "/renderKey");
    }

    @Test
    void aVersionThatShowsItIsNeitherPublishedNorPlannedNorExported() {
        int version = sealed(render);
        settling(false);

        Calls.Answer published = publish(version);
        Calls.Answer planned = storage.post(
                "/v1/groups/" + group + "/publish", "{\"version\":" + version + ",\"at\":\"2999-01-01T00:00:00Z\"}");
        Calls.Answer exported = storage.get("/v1/groups/" + group + "/versions/" + version + "/export");

        for (Calls.Answer answer : List.of(published, planned, exported)) {
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.problem()).isEqualTo("purged");
            assertThat(answer.faults()).containsExactly("purged /assets/" + CONTEXT + "/renderKey");
        }
        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
    }

    @Test
    void nobodyGoesBackToIt() {
        int first = published(render);
        int second = published(fixtures.recordedRender(1920, 1080, 7));
        settling(false);

        Calls.Answer oneStep = storage.post("/v1/groups/" + group + "/rollback");
        Calls.Answer named = storage.post("/v1/groups/" + group + "/rollback", "{\"toVersion\":" + first + "}");
        Calls.Answer inPart = storage.post("/v1/groups/" + group + "/rollback", "{\"countries\":[\"US\"]}");

        assertThat(List.of(oneStep, named, inPart))
                .extracting(Calls.Answer::status)
                .containsOnly(410);
        assertThat(fixtures.state(group, second)).isEqualTo("live");
    }

    @Test
    void whatIsSealedIsNotPublishedWhileThePurgeWaitsForWhatIsLive() {
        published(render);
        int next = sealed(recorded("" + title, fixtures.uploaded()));
        begin();

        assertThat(publish(next).status()).isEqualTo(410);
    }

    @Test
    void anArchiveThatHasItIsNotImported() {
        int version = sealed(render);
        byte[] archive = storage.get("/v1/groups/" + group + "/versions/" + version + "/export")
                .bytes();
        settling(false);

        Calls.Answer answer = storage.postBytes(
                "/v1/imports?group=group-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE),
                "application/x-tar",
                archive);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .contains("purged /files/" + picture.key().replace("/", "~1"), "purged /files/renders~1000001.ndjson");
        assertThat(isInTheBucket(picture)).isFalse();
    }
}
