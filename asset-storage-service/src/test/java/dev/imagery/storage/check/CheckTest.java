package dev.imagery.storage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.starter.s3.S3Settings;
import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;

/** What differs is made by hand, in a bucket and a database in which other tests leave things too. */
class CheckTest extends StorageServiceTest {

    private static final String MEND = "{\"mend\":true}";

    private final String group = Fixtures.newGroup();
    private final String render = Fixtures.newRenderKey();

    @Autowired
    private S3Client s3;

    @Autowired
    private S3Settings bucket;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Checking checking;

    @Autowired
    private Checks checks;

    private Picture picture;

    @Test
    void anObjectThatIsGoneIsToldWithTheVersionsThatShowIt() {
        shown();
        remove(picture);

        JsonNode finding = found(check("{}"), picture.key()).orElseThrow();

        assertThat(finding.get("kind").stringValue()).isEqualTo("missing-object");
        assertThat(finding.get("detail").stringValue())
                .isEqualTo("Renders that hold it: 1. Versions that show them: " + group + "/1 (sealed).");
        assertThat(finding.get("mended").booleanValue()).isFalse();
        assertThat(isKnown()).isTrue();
    }

    @Test
    void theRenderOfAnObjectThatIsGoneIsForgottenSoThatItIsRenderedAnew() {
        shown();
        remove(picture);

        JsonNode done = check(MEND);

        assertThat(found(done, picture.key()).orElseThrow().get("mended").booleanValue())
                .isTrue();
        assertThat(isKnown()).isFalse();
        assertThat(found(done, group + "/1").orElseThrow().get("kind").stringValue())
                .isEqualTo("incomplete-version");
        assertThat(uploadAndRecord().status()).isEqualTo(201);
        assertThat(found(check("{}"), group + "/1")).isEmpty();
    }

    @Test
    void anObjectOfAnotherLengthIsRemovedSoThatItCanBeUploadedAnew() {
        shown();
        put(picture.key(), "cut off");

        JsonNode finding = found(check(MEND), picture.key()).orElseThrow();

        assertThat(finding.get("kind").stringValue()).isEqualTo("other-length");
        assertThat(finding.get("detail").stringValue()).startsWith("It has 7 bytes and not ");
        assertThat(uploadAndRecord().status()).isEqualTo(201);
        assertThat(storage.get("/" + picture.key()).bytes()).isEqualTo(picture.bytes());
    }

    @Test
    void anObjectOfOtherBytesIsFoundWhereAllAreRead() {
        shown();
        byte[] other = picture.bytes().clone();
        other[0]++;
        put(picture.key(), new String(other));

        assertThat(found(check("{}"), picture.key())).isEmpty();
        JsonNode finding =
                found(check("{\"read\":true,\"mend\":true}"), picture.key()).orElseThrow();

        assertThat(finding.get("kind").stringValue()).isEqualTo("other-bytes");
        assertThat(uploadAndRecord().status()).isEqualTo(201);
        assertThat(storage.get("/" + picture.key()).bytes()).isEqualTo(picture.bytes());
    }

    @Test
    void anObjectThatNobodyKnowsIsPutOnTheListOfWhatIsSwept() {
        picture = Picture.any();
        put(picture.key(), new String(picture.bytes()));

        JsonNode finding = found(check(MEND), picture.key()).orElseThrow();

        assertThat(finding.get("kind").stringValue()).isEqualTo("unlisted-object");
        assertThat(found(check("{}"), picture.key())).isEmpty();
        assertThat(storage.get("/" + picture.key()).status()).isEqualTo(200);
    }

    @Test
    void anObjectThatWasRecordedAndThatNothingHoldsIsPutOnTheListOfWhatIsSwept() {
        shown();
        jdbc.sql("delete from rendition where render_key = :key")
                .param("key", HexFormat.of().parseHex(render))
                .update();

        JsonNode done = check(MEND);

        assertThat(found(done, picture.key()).orElseThrow().get("kind").stringValue())
                .isEqualTo("unlisted-object");
        assertThat(found(done, render).orElseThrow().get("kind").stringValue()).isEqualTo("empty-render");
        assertThat(isKnown()).isFalse();
    }

    @Test
    void whatIsNoneOfOursIsToldAndLeftAlone() {
        String alien = "assets/readme-" + UUID.randomUUID() + ".txt";
        put(alien, "hello");

        JsonNode finding = found(check(MEND), alien).orElseThrow();

        assertThat(finding.get("kind").stringValue()).isEqualTo("foreign-object");
        assertThat(finding.get("mended").booleanValue()).isFalse();
        s3.deleteObject(request -> request.bucket(bucket.bucket()).key(alien));
    }

    @Test
    void aRenderThatNoSweepWouldFindIsPutOnTheList() {
        uploadAndRecord();
        jdbc.sql("delete from loose_render where render_key = :key")
                .param("key", HexFormat.of().parseHex(render))
                .update();

        assertThat(found(check(MEND), render).orElseThrow().get("kind").stringValue())
                .isEqualTo("unlisted-render");
        assertThat(found(check("{}"), render)).isEmpty();
    }

    @Test
    void whatIsAsItShouldBeIsNotFound() {
        shown();

        JsonNode done = check("{\"read\":true}");

        assertThat(done.get("state").stringValue()).isEqualTo("done");
        assertThat(done.get("looked").get("objects").longValue()).isPositive();
        assertThat(done.get("looked").get("renders").longValue()).isPositive();
        assertThat(done.get("looked").get("versions").longValue()).isPositive();
        assertThat(found(done, picture.key())).isEmpty();
        assertThat(found(done, render)).isEmpty();
        assertThat(found(done, group + "/1")).isEmpty();
    }

    @Test
    void aCheckThatWasStoppedGoesOnWhereItWas() {
        shown();
        UUID id = UUID.randomUUID();
        checks.add(id, new Part.Mode(false, false), Clock.systemUTC().instant());
        int[] portions = {1};

        boolean atItsEnd = checking.check(id, () -> portions[0]-- > 0);
        long looked = read(id).get("looked").get("objects").longValue();

        assertThat(atItsEnd).isFalse();
        assertThat(read(id).get("state").stringValue()).isEqualTo("running");
        assertThat(checking.check(id, () -> true)).isTrue();
        assertThat(read(id).get("state").stringValue()).isEqualTo("done");
        assertThat(read(id).get("looked").get("objects").longValue()).isGreaterThanOrEqualTo(looked);
    }

    @Test
    void aCheckThatIsNotThereIsNotFound() {
        assertThat(storage.get("/v1/checks/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(storage.get("/v1/checks/" + UUID.randomUUID() + "/findings").status())
                .isEqualTo(404);
    }

    /** A render of one picture that a version shows. */
    private void shown() {
        uploadAndRecord();
        fixtures.sealedVersion(group, Fixtures.line("US/en/browser/high", render));
    }

    private Calls.Answer uploadAndRecord() {
        if (picture == null) {
            picture = fixtures.uploaded();
        } else {
            JsonNode upload = fixtures.askUpload(picture);
            Calls.putBytes(upload.get("url").stringValue(), Fixtures.headers(upload), picture.bytes());
        }
        return storage.put("/v1/renders/" + render, Fixtures.render("1", picture.asRendition(1920, 1080)));
    }

    private void put(String key, String bytes) {
        s3.putObject(request -> request.bucket(bucket.bucket()).key(key), RequestBody.fromString(bytes));
    }

    private void remove(Picture gone) {
        s3.deleteObject(request -> request.bucket(bucket.bucket()).key(gone.key()));
    }

    private boolean isKnown() {
        return storage.get("/v1/renders/" + render).status() == 200;
    }

    private JsonNode check(String asked) {
        String path = storage.post("/v1/checks", asked).header("Location");
        await().until(() -> storage.get(path).json().has("endedAt"));
        return storage.get(path).json();
    }

    private JsonNode read(UUID id) {
        return storage.get("/v1/checks/" + id).json();
    }

    private Optional<JsonNode> found(JsonNode check, String subject) {
        return storage.get("/v1/checks/" + check.get("id").stringValue() + "/findings")
                .json()
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("subject").stringValue().equals(subject))
                .findFirst();
    }
}
