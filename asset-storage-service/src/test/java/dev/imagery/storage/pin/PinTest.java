package dev.imagery.storage.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeCustomization.Call;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.group.Market;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test pins markets of its own, as there is one emergency group for all. */
class PinTest extends StorageServiceTest {

    private static final String EMERGENCY = "emergency";
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);

    private final String group = Fixtures.newGroup();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Pinning pinning;

    @Autowired
    private Scheduler scheduler;

    private String wall = "";
    private String television = "";
    private int version;

    @BeforeEach
    void aVersionThatIsNotLive() {
        wall = fixtures.recordedRender(1920, 1080, 12345);
        television = fixtures.recordedRender(1920, 1080, 23456);
        version = fixtures.sealedVersion(
                group,
                Fixtures.line("US/en/browser/high", wall),
                Fixtures.lineWithText("US/en/tv/high", television),
                Fixtures.line("US/en/tv/high@autumn/bright", wall));
    }

    @Test
    void aMarketShowsTheKnownPicturesOfAnotherAboveAllOtherGroups() {
        Calls.Answer answer = pin("PA/es", order());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("group").stringValue()).isEqualTo(EMERGENCY);
        awaitLive(answer);
        assertThat(shown(answer, "PA")).isEqualTo(Map.of("PA/es/browser/high", wall, "PA/es/tv/high", television));
        Call put = CUSTOMIZATION.puts(EMERGENCY).getLast();
        assertThat(put.body().get("precedence").intValue()).isEqualTo(1_000_000);
        assertThat(put.body().get("rules").valueStream())
                .extracting(rule -> rule.get("id").stringValue())
                .contains("PA/es/browser/high", "PA/es/tv/high");
        assertThat(put.body()
                        .get("rules")
                        .valueStream()
                        .filter(rule -> rule.get("id").stringValue().equals("PA/es/tv/high"))
                        .map(rule ->
                                rule.at("/payload/backgroundImage/safeAreas").toString()))
                .containsExactly(Fixtures.SAFE_AREAS);
    }

    @Test
    void onlySomeTargetsMayBePinned() {
        Calls.Answer answer = pin("PB/es", order("\"platforms\":[\"tv\"],"));

        assertThat(shown(answer, "PB")).isEqualTo(Map.of("PB/es/tv/high", television));
    }

    @Test
    void aPinOfOneMarketLeavesThoseOfOthers() {
        pin("PC/es", order());

        Calls.Answer second = pin("PD/es", order("\"platforms\":[\"tv\"],"));

        assertThat(shown(second, "PC")).hasSize(2);
        assertThat(shown(second, "PD")).hasSize(1);
    }

    @Test
    void anotherPinTakesThePlaceOfTheFirst() {
        pin("PE/es", order());

        Calls.Answer second = pin("PE/es", order("\"platforms\":[\"tv\"],"));

        assertThat(shown(second, "PE")).isEqualTo(Map.of("PE/es/tv/high", television));
        assertThat(storage.get("/v1/pins/PE/es").json().get("platforms").toString())
                .isEqualTo("[\"tv\"]");
    }

    @Test
    void whatIsPinnedIsToldWithWhoAndWhy() {
        storage.send("PUT", "/v1/pins/PF/es", "application/json", order(), "Imagery-Actor", "ada");

        JsonNode pin = storage.get("/v1/pins/PF/es").json();

        assertThat(pin.get("group").stringValue()).isEqualTo(group);
        assertThat(pin.get("version").intValue()).isEqualTo(version);
        assertThat(pin.get("from").toString()).isEqualTo("{\"country\":\"US\",\"language\":\"en\"}");
        assertThat(pin.get("until").stringValue()).isEqualTo(LATER.toString());
        assertThat(pin.get("reason").stringValue()).isEqualTo("the poster is wrong");
        assertThat(pin.get("actor").stringValue()).isEqualTo("ada");
        assertThat(storage.get("/v1/pins").json().get("pins").valueStream()).contains(pin);
        assertThat(lastEntry("pin").get("actor").stringValue()).isEqualTo("ada");
    }

    @Test
    void aPinIsTakenAway() {
        pin("PG/es", order());

        Calls.Answer answer = storage.send("DELETE", "/v1/pins/PG/es", "application/json", "");

        assertThat(answer.status()).isEqualTo(202);
        awaitLive(answer);
        assertThat(shown(answer, "PG")).isEmpty();
        assertThat(storage.get("/v1/pins/PG/es").status()).isEqualTo(404);
        assertThat(lastEntry("unpin").get("effect").get("losses").toString()).contains("PG/es");
    }

    @Test
    void aPinEndsAtItsInstant() {
        Calls.Answer answer = pin("PH/es", order());
        awaitLive(answer);
        String task = new PinEnd(new Market("PH", "es"), LATER).instance();
        assertThat(scheduler.getScheduledExecution(PinEndTask.DESCRIPTOR.instanceId(task)))
                .hasValueSatisfying(end -> assertThat(end.getExecutionTime()).isEqualTo(LATER));

        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = :task")
                .param("task", task)
                .update();

        await().until(() -> storage.get("/v1/pins/PH/es").status() == 404);
        await().untilAsserted(() -> assertThat(storage.get("/v1/assets?group=emergency&live=true&country=PH")
                        .json()
                        .get("assets"))
                .isEmpty());
    }

    @Test
    void theEndOfAPinThatAnotherTookThePlaceOfDoesNothing() {
        pin("PI/es", order());
        pin("PI/es", order().replace(LATER.toString(), LATER.plusSeconds(60).toString()));

        pinning.due(new PinEnd(new Market("PI", "es"), LATER));

        assertThat(storage.get("/v1/pins/PI/es").status()).isEqualTo(200);
    }

    @Test
    void aDryRunTellsWhatItWouldComeToAndPinsNothing() {
        Calls.Answer answer = storage.put("/v1/pins/PJ/es?dryRun=true", order());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(storage.get("/v1/pins/PJ/es").status()).isEqualTo(404);
        assertThat(storage.get("/v1/groups/emergency/versions/" + answer.json().get("version"))
                        .status())
                .isEqualTo(404);
        assertThat(scheduler.getScheduledExecution(
                        PinEndTask.DESCRIPTOR.instanceId(new PinEnd(new Market("PJ", "es"), LATER).instance())))
                .isEmpty();
    }

    @Test
    void whatTheVersionDoesNotHaveCannotBePinned() {
        Calls.Answer answer = pin("PK/es", order("\"platforms\":[\"watch\"],"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("nothing-there");
        assertThat(storage.get("/v1/pins/PK/es").status()).isEqualTo(404);
    }

    @Test
    void aVersionThatIsNotSealedCannotBePinned() {
        int open = fixtures.openVersion(group);

        Calls.Answer answer = pin("PL/es", order().replace("\"version\":" + version, "\"version\":" + open));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("version-open");
    }

    @Test
    void allFaultsAreTold() {
        Calls.Answer answer = storage.put(
                "/v1/pins/PM/es",
                "{\"group\":\"!\",\"version\":0,\"from\":{\"country\":\"usa\"},\"platforms\":[],\"reason\":\"\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "malformed /group",
                        "out-of-range /version",
                        "malformed /from/country",
                        "missing /from/language",
                        "wrong-size /platforms",
                        "missing /until",
                        "missing /reason");
    }

    @Test
    void aMarketThatIsNoneIsRefused() {
        Calls.Answer answer = storage.put("/v1/pins/spain/ES_es", order());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder("malformed /path/country", "malformed /path/language");
    }

    @Test
    void anInstantThatHasPassedEndsNothing() {
        Calls.Answer answer = pin("PN/es", order().replace(LATER.toString(), "2020-01-01T00:00:00Z"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("in-the-past /until");
    }

    @Test
    void nothingButPinsChangesTheEmergencyGroup() {
        assertThat(storage.post("/v1/groups/emergency/versions", Fixtures.version(UUID.randomUUID()))
                        .problem())
                .isEqualTo("reserved-group");
        assertThat(storage.post("/v1/groups/emergency/publish", "{\"version\":1}")
                        .problem())
                .isEqualTo("reserved-group");
        assertThat(storage.post("/v1/groups/emergency/rollback").problem()).isEqualTo("reserved-group");
    }

    @Test
    void whatIsPinnedDoesNotMakeUpForWhatAGroupLoses() {
        String owner = Fixtures.newGroup();
        int first = fixtures.sealedVersion(owner, Fixtures.line("PO/es/browser/high", wall));
        storage.post("/v1/groups/" + owner + "/publish", "{\"version\":" + first + "}");
        await().until(() -> fixtures.state(owner, first).equals("live"));
        awaitLive(pin("PO/es", order()));
        int without = fixtures.sealedVersion(owner, Fixtures.line("PP/es/browser/high", wall));

        Calls.Answer answer = storage.post("/v1/groups/" + owner + "/publish", "{\"version\":" + without + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().toString()).contains("PO/es");
    }

    @Test
    void whatIsPinnedIsTakenAwayWhereItShowsAWithdrawnTitle() {
        long title = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE / 2);
        String showing = fixtures.recordedRender(1920, 1080, title);
        int first = fixtures.sealedVersion(group, Fixtures.line("US/en/browser/high", showing));
        awaitLive(pin("PQ/es", order().replace("\"version\":" + version, "\"version\":" + first)));
        awaitLive(pin("PR/es", order()));

        String withdrawal = storage.send(
                        "POST",
                        "/v1/withdrawals",
                        "application/json",
                        "{\"titleId\":" + title + ",\"reason\":\"its rights ended\"}",
                        "Imagery-Actor",
                        "grace")
                .json()
                .get("id")
                .stringValue();

        await().until(() -> storage.get("/v1/withdrawals/" + withdrawal)
                .json()
                .get("state")
                .stringValue()
                .equals("completed"));
        assertThat(storage.get("/v1/pins/PQ/es").status()).isEqualTo(404);
        assertThat(liveOf("PQ")).isEmpty();
        assertThat(storage.get("/v1/pins/PR/es").status()).isEqualTo(200);
        assertThat(liveOf("PR")).isNotEmpty();
        assertThat(lastEntry("unpin").get("actor").stringValue()).isEqualTo("grace");
        storage.post("/v1/withdrawals/" + withdrawal + "/restore");
    }

    private JsonNode liveOf(String country) {
        return storage.get("/v1/assets?group=emergency&live=true&country=" + country)
                .json()
                .get("assets");
    }

    private String order() {
        return order("");
    }

    private String order(String targets) {
        return """
                {"group":"%s","version":%d,"from":{"country":"US","language":"en"},%s"until":"%s",\
                "reason":"the poster is wrong"}""".formatted(group, version, targets, LATER);
    }

    private Calls.Answer pin(String market, String order) {
        return storage.put("/v1/pins/" + market, order);
    }

    private void awaitLive(Calls.Answer publication) {
        int number = publication.json().get("version").intValue();
        await().until(() -> !fixtures.state(EMERGENCY, number).equals("publishing"));
        assertThat(fixtures.state(EMERGENCY, number)).isIn("live", "retired");
    }

    /** The pictures of a country by context, in the version that a publication is of. */
    private Map<String, String> shown(Calls.Answer publication, String country) {
        JsonNode assets = storage.get("/v1/assets?group=emergency&version="
                        + publication.json().get("version") + "&country=" + country)
                .json()
                .get("assets");
        Map<String, String> shown = new TreeMap<>();
        assets.forEach(asset -> shown.put(
                "%s/%s/%s/%s"
                        .formatted(
                                asset.get("country").stringValue(),
                                asset.get("language").stringValue(),
                                asset.get("platform").stringValue(),
                                asset.get("resolution").stringValue()),
                asset.get("renderKey").stringValue()));
        return shown;
    }

    private JsonNode lastEntry(String action) {
        String lines = new String(
                storage.get("/v1/audit?group=emergency&action=" + action).bytes());
        return JsonMapper.shared()
                .readTree(lines.lines().reduce((one, next) -> next).orElseThrow());
    }
}
