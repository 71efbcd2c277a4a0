package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmbargoTest extends PublicationTest {

    private static final String US = "US/en/browser/high";
    private static final String JP = "JP/ja/browser/high";
    private static final String DE = "DE/de/browser/high";
    private static final String TOKYO = "2099-12-01T00:00:00Z";
    private static final String BERLIN = "2099-12-01T08:00:00Z";

    private static final String EMBARGOES = """
            [{"countries":["JP"],"until":{"local":"2099-12-01T09:00","zone":"Asia/Tokyo"}},
             {"countries":["DE"],"until":{"local":"2099-12-01T09:00","zone":"Europe/Berlin"}}]""";

    @Autowired
    private JdbcClient jdbc;

    private String before = "";
    private String after = "";

    @BeforeEach
    void twoPictures() {
        before = fixtures.recordedRender(1920, 1080, 12345);
        after = fixtures.recordedRender(1920, 1080, 23456);
    }

    @Test
    void marketsSeeAVersionAtTheirInstantsAndTheOldOneUntilThen() {
        publishAndAwait(sealed(before, US, JP, DE));
        int version = sealed(after, US, JP, DE);

        Calls.Answer answer = publish(version, EMBARGOES);

        assertThat(answer.status()).isEqualTo(202);
        awaitLive(answer.json().get("version").intValue());
        assertThat(live()).isEqualTo(version + 1);
        assertThat(pictures()).isEqualTo(Map.of(US, after, JP, before, DE, before));
        assertThat(version(version).get("publishAt").stringValue()).isEqualTo(TOKYO);

        isDue(version, TOKYO);
        await().untilAsserted(() -> assertThat(pictures()).isEqualTo(Map.of(US, after, JP, after, DE, before)));
        assertThat(version(version).get("publishAt").stringValue()).isEqualTo(BERLIN);

        isDue(version, BERLIN);
        awaitLive(version);
        assertThat(pictures()).isEqualTo(Map.of(US, after, JP, after, DE, after));
        assertThat(version(version).has("publishAt")).isFalse();
    }

    @Test
    void whereNothingIsLiveMarketsUnderEmbargoSeeNothing() {
        int version = sealed(after, US, JP, DE);

        Calls.Answer answer = publish(version, EMBARGOES);

        awaitLive(answer.json().get("version").intValue());
        assertThat(pictures()).isEqualTo(Map.of(US, after));
        assertThat(version(answer.json().get("version").intValue())
                        .get("mixture")
                        .has("base"))
                .isFalse();
    }

    @Test
    void whereEveryMarketIsUnderEmbargoNothingIsPublishedBefore() {
        int version = sealed(after, JP, DE);

        Calls.Answer answer = publish(version, EMBARGOES);

        assertThat(answer.json().get("state").stringValue()).isEqualTo("planned");
        assertThat(answer.json().get("at").stringValue()).isEqualTo(TOKYO);
        assertThat(CUSTOMIZATION.puts(group)).isEmpty();
    }

    @Test
    void whatWasPublishedMeanwhileStays() {
        publishAndAwait(sealed(before, US, JP, DE));
        int version = sealed(after, US, JP, DE);
        awaitLive(publish(version, EMBARGOES).json().get("version").intValue());
        String newer = fixtures.recordedRender(1920, 1080, 34567);
        publishAndAwait(sealed(newer, US, JP, DE));

        isDue(version, TOKYO);

        await().until(() -> !version(version).has("publishAt"));
        assertThat(pictures()).isEqualTo(Map.of(US, newer, JP, newer, DE, newer));
        assertThat(lastEntry().get("action").stringValue()).isEqualTo("call-off");
        assertThat(lastEntry().get("effect").get("reason").stringValue()).contains("Another version");
    }

    @Test
    void olderPicturesThatStandInForWhatIsWithdrawnLeaveTheStepsAsTheyAre() {
        long title = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE / 2);
        publishAndAwait(sealed(before, US, JP, DE));
        publishAndAwait(sealed(fixtures.recordedRender(1920, 1080, title), US, JP, DE));
        int version = sealed(after, US, JP, DE);
        awaitLive(publish(version, EMBARGOES).json().get("version").intValue());
        String withdrawal = storage.post(
                        "/v1/withdrawals", "{\"titleId\":" + title + ",\"reason\":\"its rights ended\"}")
                .json()
                .get("id")
                .stringValue();
        await().untilAsserted(() -> assertThat(pictures()).isEqualTo(Map.of(US, after, JP, before, DE, before)));

        isDue(version, TOKYO);

        await().untilAsserted(() -> assertThat(pictures()).isEqualTo(Map.of(US, after, JP, after, DE, before)));
        assertThat(version(version).get("publishAt").stringValue()).isEqualTo(BERLIN);
        storage.post("/v1/withdrawals/" + withdrawal + "/restore");
    }

    @Test
    void theStepsThatAreLeftCanBeCalledOff() {
        publishAndAwait(sealed(before, US, JP, DE));
        int version = sealed(after, US, JP, DE);
        awaitLive(publish(version, EMBARGOES).json().get("version").intValue());

        Calls.Answer answer = storage.send(
                "DELETE", "/v1/groups/" + group + "/versions/" + version + "/plan", "application/json", "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(version(version).has("publishAt")).isFalse();
        assertThat(pictures()).isEqualTo(Map.of(US, after, JP, before, DE, before));
    }

    @Test
    void publishedWithoutEmbargoItIsSeenByAllAtOnce() {
        publishAndAwait(sealed(before, US, JP, DE));
        int version = sealed(after, US, JP, DE);
        awaitLive(publish(version, EMBARGOES).json().get("version").intValue());

        publishAndAwait(version);

        assertThat(pictures()).isEqualTo(Map.of(US, after, JP, after, DE, after));
        assertThat(version(version).has("publishAt")).isFalse();
    }

    @Test
    void anEmbargoThatHasEndedIsNone() {
        int version = sealed(after, US, JP);

        publish(version, "[{\"countries\":[\"JP\"],\"until\":\"2020-01-01T00:00:00Z\"}]");

        awaitLive(version);
    }

    @Test
    void allFaultsAreTold() {
        int version = sealed(after, US, JP);

        assertThat(publish(version, """
                [{"countries":["JP","FR"],"until":"%1$s"},{"countries":["BR"],"until":"%1$s"}]""".formatted(TOKYO)).faults())
                .containsExactly("unknown-market /embargoes/0/countries/1", "unknown-market /embargoes/1/countries/0");
        assertThat(publish(version, """
                [{"countries":["JP"],"until":"%1$s"},{"countries":["JP"],"until":"%1$s"}]""".formatted(TOKYO)).faults())
                .containsExactly("duplicate /embargoes/1/countries/0");
        assertThat(publish(version, "[{\"countries\":[],\"until\":\"" + TOKYO + "\"},{\"countries\":[\"japan\"]}]")
                        .faults())
                .containsExactlyInAnyOrder(
                        "wrong-size /embargoes/0/countries",
                        "malformed /embargoes/1/countries/0",
                        "missing /embargoes/1/until");
    }

    private Calls.Answer publish(int version, String embargoes) {
        return storage.post(
                "/v1/groups/" + group + "/publish", "{\"version\":" + version + ",\"embargoes\":" + embargoes + "}");
    }

    private void publishAndAwait(int version) {
        publish(version);
        awaitLive(version);
    }

    /** As if its instant had come. */
    private void isDue(int version, String instant) {
        Plan step = new Plan(group, version, Instant.parse(instant));
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = :step")
                .param("step", step.instance())
                .update();
    }

    private int sealed(String picture, String... contexts) {
        return fixtures.sealedVersion(
                group,
                Stream.of(contexts)
                        .map(context -> Fixtures.line(context, picture))
                        .toArray(String[]::new));
    }

    private JsonNode version(int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version).json();
    }

    private Map<String, String> pictures() {
        Map<String, String> pictures = new TreeMap<>();
        storage.get("/v1/assets?group=" + group + "&version=" + live())
                .json()
                .get("assets")
                .forEach(asset -> pictures.put(
                        String.join(
                                "/",
                                asset.get("country").stringValue(),
                                asset.get("language").stringValue(),
                                asset.get("platform").stringValue(),
                                asset.get("resolution").stringValue()),
                        asset.get("renderKey").stringValue()));
        return pictures;
    }

    private JsonNode lastEntry() {
        String lines = new String(storage.get("/v1/audit?group=" + group).bytes());
        return JsonMapper.shared()
                .readTree(lines.lines().reduce((one, next) -> next).orElseThrow());
    }
}
