package dev.imagery.storage.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StorageReportTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Test
    void aGroupIsToldByWhatIsLiveAndWhatIsOnlyKept() {
        Picture shared = fixtures.uploaded();
        Picture live = fixtures.uploaded("webp");
        Picture kept = fixtures.uploaded("avif");
        publish(fixtures.sealedVersion(group, line(render(shared, live))));
        fixtures.sealedVersion(group, line(render(shared, kept)));

        JsonNode told = told();

        assertThat(told.get("live").toString())
                .isEqualTo("[%s,%s]".formatted(amount("jpeg", shared), amount("webp", live)));
        assertThat(told.get("kept").toString()).isEqualTo("[%s]".formatted(amount("avif", kept)));
    }

    @Test
    void aGroupThatHoldsNothingIsToldAsWell() {
        fixtures.openVersion(group);

        assertThat(told().get("live")).isEmpty();
        assertThat(told().get("kept")).isEmpty();
    }

    @Test
    void whatGoesIsToldByItsDay() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        long before = objectsDueFrom(day);

        fixtures.uploaded();

        assertThat(objectsDueFrom(day)).isGreaterThan(before);
    }

    @Test
    void anObjectGoesAfterTheLastOfTheRendersThatHoldIt() {
        Picture picture = fixtures.uploaded();
        render(picture, fixtures.uploaded("png"));
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(14);
        long before = objectsDueFrom(day);

        fixtures.sealedVersion(group, line(render(picture, fixtures.uploaded("webp"))));

        assertThat(objectsDueFrom(day)).isEqualTo(before - 1);
    }

    @Test
    void theEncodingsOfAllObjectsAreTold() {
        fixtures.recordedRender(1920, 1080, 1);

        JsonNode encodings = fresh("").get("encodings");

        assertThat(encodings.valueStream())
                .anySatisfy(amount ->
                        assertThat(amount.get("encoding").stringValue()).isEqualTo("jpeg"))
                .allSatisfy(
                        amount -> assertThat(amount.get("bytes").longValue()).isPositive());
    }

    @Test
    void whatWasMeasuredLastIsAnsweredUntilItIsMeasuredAnew() {
        String measured = fresh("").get("measuredAt").stringValue();

        assertThat(storage.get("/v1/storage").json().get("measuredAt").stringValue())
                .isEqualTo(measured);
        assertThat(fresh("").get("measuredAt").stringValue()).isNotEqualTo(measured);
    }

    @Test
    void groupsAreAnsweredInPages() {
        fixtures.openVersion(group);
        fixtures.openVersion(group + "-next");

        JsonNode first = fresh("&limit=1");

        assertThat(first.get("groups")).hasSize(1);
        assertThat(first.get("next").stringValue())
                .isEqualTo(first.get("groups").get(0).get("group").stringValue());
        assertThat(storage.get("/v1/storage?limit=1&after=" + group)
                        .json()
                        .get("groups")
                        .get(0)
                        .get("group")
                        .stringValue())
                .isEqualTo(group + "-next");
    }

    private JsonNode fresh(String query) {
        return storage.get("/v1/storage?fresh=true" + query).json();
    }

    private JsonNode told() {
        return fresh("&limit=1000")
                .get("groups")
                .valueStream()
                .filter(told -> told.get("group").stringValue().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private long objectsDueFrom(LocalDate day) {
        return fresh("")
                .get("due")
                .valueStream()
                .filter(due -> !LocalDate.parse(due.get("day").stringValue()).isBefore(day))
                .mapToLong(due -> due.get("objects").longValue())
                .sum();
    }

    private String render(Picture one, Picture other) {
        String key = Fixtures.newRenderKey();
        storage.put(
                "/v1/renders/" + key, Fixtures.render("1", one.asRendition(1920, 1080), other.asRendition(1920, 1080)));
        return key;
    }

    private static String line(String render) {
        return Fixtures.line("US/en/browser/high", render);
    }

    private void publish(int version) {
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fixtures.state(group, version).equals("live"));
    }

    private static String amount(String encoding, Picture picture) {
        return "{\"encoding\":\"%s\",\"objects\":1,\"bytes\":%d}".formatted(encoding, picture.bytes().length);
    }
}
