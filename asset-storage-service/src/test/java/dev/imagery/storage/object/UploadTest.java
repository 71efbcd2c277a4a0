package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadTest extends StorageServiceTest {

    private final Picture picture = Picture.any();

    @Test
    void aMissingObjectGetsAUrlThatTakesItsBytes() {
        JsonNode upload = fixtures.askUpload(picture);

        assertThat(upload.get("state").stringValue()).isEqualTo("missing");
        assertThat(upload.get("key").stringValue()).isEqualTo(picture.key());
        assertThat(Instant.parse(upload.get("expiresAt").stringValue())).isAfter(Instant.now());
        assertThat(put(upload, picture.bytes()).status()).isEqualTo(200);
    }

    @Test
    void theUrlSignsAllThatTheObjectIs() {
        String url = fixtures.askUpload(picture).get("url").stringValue();

        assertThat(url)
                .contains("X-Amz-SignedHeaders=cache-control%3Bcontent-length%3Bcontent-md5%3Bcontent-type%3Bhost"
                        + "%3Bif-none-match%3Bx-amz-checksum-sha256");
    }

    @Test
    void theUrlRefusesOtherBytesOfTheSameLength() {
        JsonNode upload = fixtures.askUpload(picture);
        byte[] other = picture.bytes().clone();
        other[0]++;

        assertThat(put(upload, other).status()).isEqualTo(400);
        assertThat(fixtures.askUpload(picture).get("state").stringValue()).isEqualTo("missing");
    }

    @Test
    void theUrlRefusesBytesOfAnotherLength() {
        JsonNode upload = fixtures.askUpload(picture);
        byte[] longer = Arrays.copyOf(picture.bytes(), picture.bytes().length + 1);

        assertThat(put(upload, longer).status()).isEqualTo(403);
    }

    @Test
    void theUrlRefusesAnUploadThatMightOverwrite() {
        JsonNode upload = fixtures.askUpload(picture);
        Map<String, String> headers = Fixtures.headers(upload);
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("If-None-Match"));

        Calls.Answer answer = Calls.putBytes(upload.get("url").stringValue(), headers, picture.bytes());

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aSecondUploadIsToldThatTheObjectIsThereAlready() {
        JsonNode first = fixtures.askUpload(picture);
        JsonNode second = fixtures.askUpload(picture);
        put(first, picture.bytes());

        assertThat(put(second, picture.bytes()).status()).isEqualTo(412);
    }

    @Test
    void anUploadedObjectNeedsNoUpload() {
        put(fixtures.askUpload(picture), picture.bytes());

        JsonNode upload = fixtures.askUpload(picture);

        assertThat(upload.get("state").stringValue()).isEqualTo("present");
        assertThat(upload.has("url")).isFalse();
    }

    @Test
    void manyObjectsAreAnsweredInTheOrderOfTheRequest() {
        Picture uploaded = fixtures.uploaded();

        JsonNode uploads = storage.post(
                        "/v1/uploads", "{\"objects\":[" + picture.asUpload() + "," + uploaded.asUpload() + "]}")
                .json()
                .get("uploads");

        assertThat(uploads).hasSize(2);
        assertThat(uploads.get(0).get("state").stringValue()).isEqualTo("missing");
        assertThat(uploads.get(1).get("state").stringValue()).isEqualTo("present");
    }

    @Test
    void everyFaultOfTheObjectsIsTold() {
        Calls.Answer answer = storage.post("/v1/uploads", """
                {"objects":[
                  {"key":"assets/%1$s.png","bytes":70000000,"contentType":"image/jpeg","md5":"AAAAAAAAAAAAAAAAAAAAAA=="},
                  {"key":"assets/%1$s.jpg","bytes":1,"contentType":"image/gif","md5":"AAAAAAAAAAAAAAAAAAAAAA=="}]}
                """.formatted(picture.sha256()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-upload");
        assertThat(answer.faults())
                .containsExactly(
                        "mismatch /objects/0/contentType",
                        "out-of-range /objects/0/bytes",
                        "mismatch /objects/1/contentType");
    }

    @Test
    void aKeyThatIsNotADigestIsAFault() {
        Calls.Answer answer = storage.post("/v1/uploads", """
                {"objects":[{"key":"assets/../secret.jpg","bytes":1,"contentType":"image/jpeg",
                  "md5":"AAAAAAAAAAAAAAAAAAAAAA=="}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("invalid /objects/0/key");
    }

    private static Calls.Answer put(JsonNode upload, byte[] bytes) {
        return Calls.putBytes(upload.get("url").stringValue(), Fixtures.headers(upload), bytes);
    }
}
