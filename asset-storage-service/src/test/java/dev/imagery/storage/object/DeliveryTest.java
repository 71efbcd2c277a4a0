package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.s3.S3Settings;
import dev.imagery.storage.Calls;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class DeliveryTest extends StorageServiceTest {

    @Autowired
    private S3Client s3;

    @Autowired
    private S3Settings settings;

    private Picture picture;
    private String path;

    @BeforeEach
    void upload() {
        picture = fixtures.uploaded();
        path = "/" + picture.key();
    }

    @Test
    void anObjectIsDeliveredToBeKeptForEver() {
        Calls.Answer answer = storage.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(picture.bytes());
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("ETag")).isEqualTo("\"" + picture.sha256() + "\"");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("Content-Length")).isEqualTo("" + picture.bytes().length);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoHasTheObjectIsToldThatItHasNotChanged() {
        Calls.Answer answer = storage.get(path, "If-None-Match", "\"other\", \"" + picture.sha256() + "\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("\"" + picture.sha256() + "\"");
    }

    @Test
    void aRangeIsDeliveredAlone() {
        Calls.Answer answer = storage.get(path, "Range", "bytes=2-5");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(picture.bytes(), 2, 6));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes 2-5/" + picture.bytes().length);
    }

    @Test
    void theLastBytesAreDeliveredAlone() {
        int length = picture.bytes().length;

        Calls.Answer answer = storage.get(path, "Range", "bytes=-3");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(picture.bytes(), length - 3, length));
    }

    @Test
    void aRangeBehindTheEndIsRefusedWithTheLengthThatThereIs() {
        Calls.Answer answer = storage.get(path, "Range", "bytes=10000-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + picture.bytes().length);
    }

    @Test
    void severalRangesAreDeliveredAsParts() {
        Calls.Answer answer = storage.get(path, "Range", "bytes=0-1,-2");

        String type = answer.header("Content-Type");
        String boundary = type.substring("multipart/byteranges;boundary=".length());
        int length = picture.bytes().length;
        assertThat(answer.status()).isEqualTo(206);
        assertThat(type).startsWith("multipart/byteranges;boundary=");
        assertThat(answer.header("Content-Length")).isEqualTo("" + answer.bytes().length);
        assertThat(new String(answer.bytes())).isEqualTo("""
                        \r
                        --%1$s\r
                        Content-Type: image/jpeg\r
                        Content-Range: bytes 0-1/%2$d\r
                        \r
                        %3$s\r
                        --%1$s\r
                        Content-Type: image/jpeg\r
                        Content-Range: bytes %4$d-%5$d/%2$d\r
                        \r
                        %6$s\r
                        --%1$s--\r
                        """.formatted(
                        boundary, length, text(0, 2), length - 2, length - 1, text(length - 2, length)));
    }

    @Test
    void whoMeansAnotherObjectIsRefused() {
        Calls.Answer answer = storage.get(path, "If-Match", "\"other\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("precondition-failed");
    }

    @Test
    void whoHasAnObjectThatIsGoneIsNotToldThatItHasNotChanged() {
        Picture gone = Picture.any();

        Calls.Answer answer = storage.get("/" + gone.key(), "If-None-Match", "\"" + gone.sha256() + "\"");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void theBucketItselfSaysTheSameOfItsObjects() {
        HeadObjectResponse head =
                s3.headObject(request -> request.bucket(settings.bucket()).key(picture.key()));
        GetObjectResponse part = s3.getObjectAsBytes(request ->
                        request.bucket(settings.bucket()).key(picture.key()).range("bytes=-3"))
                .response();

        assertThat(head.contentType()).isEqualTo("image/jpeg");
        assertThat(head.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
        assertThat(part.contentRange()).endsWith("/" + picture.bytes().length);
        assertThat(part.contentLength()).isEqualTo(3);
    }

    @Test
    void aRangeOfAnotherVersionOfTheObjectIsAnsweredWithAllOfIt() {
        Calls.Answer answer = storage.get(path, "Range", "bytes=2-5", "If-Range", "\"other\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(picture.bytes());
    }

    @Test
    void aHeadTellsTheSameWithoutTheBytes() {
        Calls.Answer answer = storage.send("HEAD", path, null, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("" + picture.bytes().length);
        assertThat(answer.header("ETag")).isEqualTo("\"" + picture.sha256() + "\"");
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void aHeadKnowsNoRangesAndTellsWhoHasTheObject() {
        Calls.Answer range = storage.send("HEAD", path, null, null, "Range", "bytes=0-1");
        Calls.Answer known = storage.send("HEAD", path, null, null, "If-None-Match", "\"" + picture.sha256() + "\"");

        assertThat(range.status()).isEqualTo(200);
        assertThat(range.header("Content-Length")).isEqualTo("" + picture.bytes().length);
        assertThat(range.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(known.status()).isEqualTo(304);
        assertThat(storage.send("HEAD", "/" + Picture.any().key(), null, null).status())
                .isEqualTo(404);
    }

    @Test
    void anObjectThatIsNotThereIsNotFound() {
        Calls.Answer answer = storage.get("/" + Picture.any().key());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void anUnknownExtensionIsNotFound() {
        assertThat(storage.get("/assets/" + picture.sha256() + ".exe").status()).isEqualTo(404);
    }

    private String text(int from, int to) {
        return new String(Arrays.copyOfRange(picture.bytes(), from, to));
    }
}
