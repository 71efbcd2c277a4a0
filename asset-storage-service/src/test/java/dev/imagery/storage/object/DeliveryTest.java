package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest extends StorageServiceTest {

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
    void aRangeBehindTheEndIsRefused() {
        assertThat(storage.get(path, "Range", "bytes=10000-").status()).isEqualTo(416);
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
    void anObjectThatIsNotThereIsNotFound() {
        Calls.Answer answer = storage.get("/" + Picture.any().key());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void anUnknownExtensionIsNotFound() {
        assertThat(storage.get("/assets/" + picture.sha256() + ".exe").status()).isEqualTo(404);
    }
}
