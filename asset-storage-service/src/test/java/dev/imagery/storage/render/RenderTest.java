package dev.imagery.storage.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.s3.S3Settings;
import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;

class RenderTest extends StorageServiceTest {

    private final String key = Fixtures.newRenderKey();

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private S3Client s3;

    @Autowired
    private S3Settings bucket;

    @Test
    void aRenderWhoseObjectsAreThereIsRecorded() {
        Picture picture = fixtures.uploaded();

        Calls.Answer answer = record(Fixtures.render("12345,23456", picture.asRendition(1920, 1080)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("renderKey").stringValue()).isEqualTo(key);
        assertThat(lookup(key)).isEqualTo(List.of(answer.json()));
        JsonNode rendition = answer.json().get("renditions").get(0);
        assertThat(rendition.get("key").stringValue()).isEqualTo(picture.key());
        assertThat(rendition.get("width").intValue()).isEqualTo(1920);
        assertThat(answer.json().get("titleIds")).hasSize(2);
        assertThat(answer.json().get("dominantColour").stringValue()).isEqualTo("#1a2b3c");
        assertThat(answer.json().get("placeholder").stringValue()).isEqualTo("3/cJPJqAh4eAiIiIiHeAgAj4eA==");
    }

    @Test
    void aRenderTellsWhereTitlesAreSeenHowBrightItIsAndWhatMadeIt() {
        record(Fixtures.render("12345", fixtures.uploaded().asRendition(1920, 1080)));

        JsonNode render = storage.get("/v1/renders/" + key).json();

        assertThat(render.get("renderKey").stringValue()).isEqualTo(key);
        assertThat(render.get("renditions")).hasSize(1);
        JsonNode area = render.get("hitMap").get(0);
        assertThat(area.get("titleId").longValue()).isEqualTo(12345);
        assertThat(area.get("slot").intValue()).isEqualTo(7);
        assertThat(area.get("quad").get(0).get(0).doubleValue()).isEqualTo(-0.1);
        assertThat(area.get("visibleShare").doubleValue()).isEqualTo(0.9);
        assertThat(render.get("luminance").get("rows").intValue()).isEqualTo(3);
        assertThat(render.get("provenance").get("magick").stringValue()).isEqualTo("7.1");
    }

    @Test
    void whatWasReportedWithoutAllThatIsReadAsItIs() {
        String bare = "{\"renditions\":[%s],\"titleIds\":[1]}"
                .formatted(fixtures.uploaded().asRendition(1920, 1080));

        assertThat(record(bare).status()).isEqualTo(201);

        JsonNode render = storage.get("/v1/renders/" + key).json();
        assertThat(render.path("hitMap").isMissingNode() || render.get("hitMap").isNull())
                .isTrue();
        assertThat(luminances(key)).isEmpty();
    }

    @Test
    void theBrightnessOfManyRendersIsReadAtOnce() {
        record(Fixtures.render("1", fixtures.uploaded().asRendition(1920, 1080)));

        assertThat(luminances(key, Fixtures.newRenderKey())).singleElement().satisfies(bright -> {
            assertThat(bright.get("renderKey").stringValue()).isEqualTo(key);
            assertThat(bright.get("luminance").get("levels").stringValue()).isEqualTo("AAECAwQF");
        });
    }

    @Test
    void aRenderThatIsNotKnownIsNotFound() {
        assertThat(storage.get("/v1/renders/" + key).status()).isEqualTo(404);
    }

    @Test
    void everyFaultOfWhatAPictureTellsIsTold() {
        String faulty = Fixtures.render("1", fixtures.uploaded().asRendition(1920, 1080))
                .replace("[0,0.5]]", "[0]]")
                .replace("\"visibleShare\":0.9", "\"visibleShare\":1.1")
                .replace("\"rows\":3", "\"rows\":0")
                .replace("3/cJPJqAh4eAiIiIiHeAgAj4eA==", "not Base64");

        Calls.Answer answer = record(faulty);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .extracting(fault -> fault.substring(fault.indexOf('/')))
                .containsExactlyInAnyOrder(
                        "/hitMap/0/quad/3", "/hitMap/0/visibleShare", "/luminance/rows", "/placeholder");
    }

    private List<JsonNode> luminances(String... keys) {
        Calls.Answer answer =
                storage.post("/v1/renders/luminance", "{\"renderKeys\":[\"" + String.join("\",\"", keys) + "\"]}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("renders").valueStream().toList();
    }

    @Test
    void unknownKeysAreAbsentFromALookup() {
        String known = fixtures.recordedRender(1920, 1080, 1);

        assertThat(lookup(key, known)).hasSize(1);
    }

    @Test
    void everyObjectThatIsMissingOrDifferentIsAFault() {
        Picture there = fixtures.uploaded();
        String otherLength = there.asRendition(1280, 720).replaceFirst("\"bytes\":\\d+", "\"bytes\":7");

        Calls.Answer answer = record(Fixtures.render(
                "1",
                Picture.any().asRendition(1920, 1080),
                otherLength,
                Picture.any().asRendition(640, 360)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-render");
        assertThat(answer.faults())
                .containsExactly(
                        "object-missing /renditions/0/key",
                        "object-different /renditions/1/bytes",
                        "object-missing /renditions/2/key");
        assertThat(lookup(key)).isEmpty();
    }

    @Test
    void anObjectOfOtherBytesThanItsKeySaysIsAFault() {
        Picture told = Picture.any();
        s3.putObject(
                put -> put.bucket(bucket.bucket()).key(told.key()),
                RequestBody.fromBytes(Picture.any().bytes()));

        Calls.Answer answer = record(Fixtures.render("1", told.asRendition(1920, 1080)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("object-different /renditions/0/key");
        assertThat(lookup(key)).isEmpty();
    }

    @Test
    void theSameReportAgainIsAnsweredWithTheRender() {
        String report = Fixtures.render("1", fixtures.uploaded().asRendition(1920, 1080));
        Calls.Answer first = record(report);
        double discarded = discarded();

        Calls.Answer second = record(report);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(discarded()).isEqualTo(discarded);
    }

    @Test
    void anotherResultOfAKnownKeyIsDiscardedAndCounted() {
        Calls.Answer first = record(Fixtures.render("1", fixtures.uploaded().asRendition(1920, 1080)));
        double discarded = discarded();

        Calls.Answer second = record(Fixtures.render("1", Picture.any().asRendition(1920, 1080)));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(discarded()).isEqualTo(discarded + 1);
    }

    @RepeatedTest(5)
    void ofManyThatRecordOneKeyAtOnceOneWins() {
        List<String> reports = IntStream.range(0, 6)
                .mapToObj(i -> Fixtures.render("1", fixtures.uploaded().asRendition(1920, 1080)))
                .toList();

        List<CompletableFuture<Calls.Answer>> racing = reports.stream()
                .map(report -> CompletableFuture.supplyAsync(() -> record(report), Thread::startVirtualThread))
                .toList();
        List<Calls.Answer> answers =
                racing.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .extracting(Calls.Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers)
                .extracting(Calls.Answer::json)
                .containsOnly(lookup(key).getFirst());
    }

    @Test
    void aSizeThatIsTwiceInAReportIsAFault() {
        Picture picture = fixtures.uploaded();

        Calls.Answer answer =
                record(Fixtures.render("1", picture.asRendition(1920, 1080), picture.asRendition(1920, 1080)));

        assertThat(answer.faults()).containsExactly("duplicate /renditions/1");
    }

    @Test
    void anEncodingThatIsNotThatOfTheKeyIsAFault() {
        String rendition = fixtures.uploaded().asRendition(1920, 1080).replace("\"jpeg\"", "\"webp\"");

        assertThat(record(Fixtures.render("1", rendition)).faults()).containsExactly("mismatch /renditions/0/key");
    }

    @Test
    void aKeyInThePathThatIsNoDigestIsRefused() {
        Calls.Answer answer = storage.put(
                "/v1/renders/12345", Fixtures.render("1", Picture.any().asRendition(1, 1)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("malformed /path/renderKey");
    }

    private Calls.Answer record(String report) {
        return storage.put("/v1/renders/" + key, report);
    }

    private List<JsonNode> lookup(String... keys) {
        String list = String.join("\",\"", keys);
        JsonNode renders = storage.post("/v1/renders/lookup", "{\"renderKeys\":[\"" + list + "\"]}")
                .json()
                .get("renders");
        return IntStream.range(0, renders.size()).mapToObj(renders::get).toList();
    }

    private double discarded() {
        return metrics.get("imagery.renders.discarded").counter().count();
    }
}
