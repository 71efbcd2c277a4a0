package dev.imagery.storage.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeGeneration;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Titles are withdrawn from what is live, and restored. Each test has a group and a title of its own. */
class WithdrawalTest extends StorageServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String US = "US/en/browser/high";
    private static final String JP = "JP/ja/browser/high";
    private static final String JP_TV = "JP/ja/tv/high";

    private final String group = Fixtures.newGroup();
    private final long title = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE / 2);
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void leaveNothingOpen() {
        GENERATION.isDown(false);
        made.forEach(id -> storage.post("/v1/withdrawals/" + id + "/restore"));
        made.forEach(id -> awaitState(id, "restored"));
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return nodes.values().stream();
    }

    private String picture(long... titles) {
        return fixtures.recordedRender(1920, 1080, titles);
    }

    private Calls.Answer publish(int version, String more) {
        return storage.post("/v1/groups/" + group + "/publish", "{\"version\":%d%s}".formatted(version, more));
    }

    private int live(String... lines) {
        int version = fixtures.sealedVersion(group, lines);
        assertThat(publish(version, "").status()).isEqualTo(202);
        awaitLive(version);
        return version;
    }

    private void awaitLive(int version) {
        await().atMost(PATIENCE)
                .until(() ->
                        storage.get("/v1/groups/" + group).json().path("live").asInt(0) == version);
    }

    private String batch(int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version)
                .json()
                .get("batch")
                .stringValue();
    }

    /** The render of each live context. */
    private Map<String, String> pictures() {
        return stream(storage.get("/v1/assets?limit=1000&group=" + group).json().get("assets"))
                .collect(Collectors.toMap(
                        asset -> Stream.of("country", "language", "platform", "resolution")
                                .map(name -> asset.get(name).stringValue())
                                .collect(Collectors.joining("/")),
                        asset -> asset.get("renderKey").stringValue()));
    }

    private void awaitPictures(Map<String, String> wanted) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pictures()).isEqualTo(wanted));
    }

    private Calls.Answer withdraw(String more) {
        Calls.Answer answer = storage.send(
                "POST",
                "/v1/withdrawals",
                "application/json",
                "{\"titleId\":%d,\"reason\":\"its rights ended\"%s}".formatted(title, more),
                "Imagery-Actor",
                "ada");
        if (answer.status() == 202) {
            made.add(answer.json().get("id").stringValue());
        }
        return answer;
    }

    private String withdrawn(String more) {
        Calls.Answer answer = withdraw(more);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/v1/withdrawals/" + made.getLast());
        return made.getLast();
    }

    private JsonNode read(String id) {
        return storage.get("/v1/withdrawals/" + id).json();
    }

    private JsonNode awaitThat(String id, Predicate<JsonNode> told) {
        return await().atMost(PATIENCE).until(() -> read(id), told::test);
    }

    private JsonNode awaitState(String id, String state) {
        return awaitThat(id, told -> told.get("state").stringValue().equals(state));
    }

    /** The state of each market of the only group. */
    private static Map<String, String> standing(JsonNode withdrawal) {
        return stream(withdrawal.get("groups").get(0).get("markets"))
                .collect(Collectors.toMap(
                        market -> market.get("market").stringValue(),
                        market -> market.get("state").stringValue()));
    }

    @Test
    void olderPicturesStandInUntilNewOnesAreMadeAndPublished() {
        String older = picture(1);
        String showing = picture(1, title);
        live(Fixtures.line(US, older), Fixtures.line(JP, older));
        int second = live(Fixtures.line(US, showing), Fixtures.line(JP, showing));
        GENERATION.made(batch(second));
        String remade = UUID.randomUUID().toString();
        GENERATION.remakes(group, remade, "rendering");

        String id = withdrawn("");

        awaitPictures(Map.of(US, older, JP, older));
        JsonNode open = awaitThat(id, told -> told.get("groups").path(0).has("remaking"));
        assertThat(open.get("state").stringValue()).isEqualTo("open");
        assertThat(open.path("generation").get("catalogRevision").longValue()).isEqualTo(FakeGeneration.REVISION);
        assertThat(open.get("groups").get(0).get("version").intValue()).isEqualTo(second);
        assertThat(open.get("groups").get(0).get("fallbackVersion").intValue()).isEqualTo(second + 1);
        assertThat(open.get("groups").get(0).get("remaking").get("state").stringValue())
                .isEqualTo("rendering");
        assertThat(open.get("groups").get(0).get("remaking").get("batch").stringValue())
                .isEqualTo(remade);
        assertThat(GENERATION.withdrawn(id).get("titleId").longValue()).isEqualTo(title);
        assertThat(GENERATION.withdrawn(id).get("markets")).isEmpty();
        awaitThat(
                id,
                told -> told.has("clearedAt")
                        && standing(told).equals(Map.of("US/en", "fallback", "JP/ja", "fallback")));

        String newer = picture(2);
        live(Fixtures.line(US, newer), Fixtures.line(JP, newer));

        JsonNode completed = awaitState(id, "completed");
        assertThat(standing(completed)).isEqualTo(Map.of("US/en", "replaced", "JP/ja", "replaced"));
        assertThat(completed.has("completedAt")).isTrue();
    }

    @Test
    void aVersionThatStandsInTellsGenerationWhatItStandsInFor() {
        live(Fixtures.line(US, picture(1)));
        int second = live(Fixtures.line(US, picture(title)));
        GENERATION.made(batch(second));

        withdrawn("");

        awaitLive(second + 1);
        JsonNode standIn =
                storage.get("/v1/groups/" + group + "/versions/" + (second + 1)).json();
        assertThat(standIn.get("stemsFrom").stringValue()).isEqualTo(batch(second));
        assertThat(standIn.get("author").stringValue()).isEqualTo("ada");
        assertThat(standIn.get("note").stringValue()).contains("Version 2");
    }

    @Test
    void eachContextFallsBackToTheNewestPictureWithoutItAndWhereThereIsNoneStaysAndIsTold() {
        String oldest = picture(1);
        String between = picture(2);
        String showing = picture(title);
        live(Fixtures.line(US, oldest), Fixtures.line(JP, oldest));
        live(Fixtures.line(US, oldest), Fixtures.line(JP, between));
        live(Fixtures.line(US, showing), Fixtures.line(JP, showing));
        int last = live(
                Fixtures.line(US, showing), Fixtures.line(JP, showing), Fixtures.line("KR/ko/browser/high", showing));
        GENERATION.made(batch(last));

        String id = withdrawn("");

        awaitPictures(Map.of(US, oldest, JP, between, "KR/ko/browser/high", showing));
        JsonNode told = awaitThat(id, seen -> seen.get("groups").path(0).has("remaking"));
        assertThat(standing(told)).isEqualTo(Map.of("US/en", "fallback", "JP/ja", "fallback", "KR/ko", "shown"));
        assertThat(told.get("groups").get(0).get("state").stringValue()).isEqualTo("shown");
        assertThat(told.get("groups").get(0).get("remaking").get("state").stringValue())
                .isEqualTo("awaited");
        assertThat(told.has("clearedAt")).isFalse();
    }

    @Test
    void otherMarketsKeepIt() {
        String older = picture(1);
        String showing = picture(title);
        live(Fixtures.line(US, older), Fixtures.line(JP, older), Fixtures.line(JP_TV, older));
        live(Fixtures.line(US, showing), Fixtures.line(JP, showing), Fixtures.line(JP_TV, showing));

        String id = withdrawn(",\"markets\":[\"JP\"]");

        awaitPictures(Map.of(US, showing, JP, older, JP_TV, older));
        assertThat(read(id).get("markets").toString()).isEqualTo("[\"JP\"]");
        assertThat(GENERATION.withdrawn(id).get("markets").toString()).isEqualTo("[\"JP\"]");
        assertThat(standing(read(id))).containsOnlyKeys("JP/ja");
    }

    @Test
    void whatGenerationDidNotMakeStaysOnItsOlderPicturesAndThatIsTold() {
        live(Fixtures.line(US, picture(1)));
        live(Fixtures.line(US, picture(title)));

        String id = withdrawn("");

        JsonNode completed = awaitState(id, "completed");
        assertThat(standing(completed)).isEqualTo(Map.of("US/en", "fallback"));
        assertThat(completed.get("groups").get(0).get("remaking").get("state").stringValue())
                .isEqualTo("by-hand");
    }

    @Test
    void generationIsToldOverAnOutageAndOlderPicturesDoNotWaitForIt() {
        String older = picture(1);
        live(Fixtures.line(US, older));
        live(Fixtures.line(US, picture(title)));
        GENERATION.isDown(true);

        String id = withdrawn("");

        awaitPictures(Map.of(US, older));
        awaitThat(id, told -> told.path("generation").has("failure") && told.has("clearedAt"));
        GENERATION.isDown(false);
        JsonNode completed = awaitState(id, "completed");
        assertThat(completed.path("generation").has("failure")).isFalse();
        assertThat(GENERATION.calls(id)).containsExactly("PUT");
    }

    @Test
    void fromAnInstantOnGenerationKnowsAheadAndNothingIsTakenBefore() {
        String older = picture(1);
        String showing = picture(title);
        live(Fixtures.line(US, older));
        live(Fixtures.line(US, showing));
        Instant from = Instant.now().plusSeconds(4);

        String id = withdrawn(",\"from\":\"" + from + "\"");

        JsonNode told = awaitThat(id, seen -> seen.path("generation").has("toldAt"));
        assertThat(told.get("state").stringValue()).isEqualTo("scheduled");
        assertThat(pictures()).isEqualTo(Map.of(US, showing));
        awaitPictures(Map.of(US, older));
        assertThat(Instant.now()).isAfter(from);
    }

    @Test
    void nothingIsPublishedThatShowsItUnlessSomebodySaysWhy() {
        live(Fixtures.line(US, picture(1)), Fixtures.line(JP, picture(1)));
        String id = withdrawn("");
        awaitState(id, "completed");
        int showing = fixtures.sealedVersion(group, Fixtures.line(US, picture(title)), Fixtures.line(JP, picture(1)));

        Calls.Answer refused = publish(showing, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("shows-withdrawn");
        assertThat(refused.faults()).containsExactly("shows-withdrawn /assets/US/en");
        assertThat(refused.json().get("faults").get(0).get("found").longValue()).isEqualTo(title);
        assertThat(fixtures.state(group, showing)).isEqualTo("refused");

        Calls.Answer overridden = publish(showing, ",\"override\":\"the rights were prolonged\"");

        assertThat(overridden.status()).isEqualTo(202);
        assertThat(overridden.json().get("override").stringValue()).isEqualTo("the rights were prolonged");
        assertThat(overridden.json().get("withdrawn").get(0).get("market").stringValue())
                .isEqualTo("US/en");
        awaitLive(showing);
    }

    @Test
    void noWayBackLeadsToItUnlessSomebodySaysWhy() {
        int first = live(Fixtures.line(US, picture(title)), Fixtures.line(JP, picture(title)));
        live(Fixtures.line(US, picture(1)), Fixtures.line(JP, picture(1)));
        String id = withdrawn(",\"markets\":[\"US\"]");
        awaitState(id, "completed");
        String rollback = "/v1/groups/" + group + "/rollback";

        assertThat(storage.post(rollback).problem()).isEqualTo("shows-withdrawn");
        assertThat(storage.post(rollback, "{\"toVersion\":" + first + "}").faults())
                .containsExactly("shows-withdrawn /assets/US/en");
        assertThat(storage.post(rollback, "{\"countries\":[\"US\"]}").problem()).isEqualTo("shows-withdrawn");
        assertThat(storage.post(rollback, "{\"countries\":[\"JP\"]}").status()).isEqualTo(202);

        Calls.Answer overridden = storage.post(rollback, "{\"toVersion\":" + first + ",\"override\":\"a mistake\"}");
        assertThat(overridden.status()).isEqualTo(202);
        assertThat(overridden.json().get("override").stringValue()).isEqualTo("a mistake");
    }

    @Test
    void aTitleThatNothingShowsIsKeptOutOfAllThatComes() {
        String id = withdrawn("");

        assertThat(awaitState(id, "completed").get("groups")).isEmpty();
        int showing = fixtures.sealedVersion(group, Fixtures.line(US, picture(title)));
        assertThat(publish(showing, "").problem()).isEqualTo("shows-withdrawn");
    }

    @Test
    void askingForTheSameAgainIsAskingOnce() {
        String id = withdrawn(",\"markets\":[\"JP\",\"US\"]");

        Calls.Answer again = withdraw(",\"markets\":[\"US\",\"JP\",\"JP\"]");
        Calls.Answer other = withdraw(",\"markets\":[\"JP\"]");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").stringValue()).isEqualTo(id);
        assertThat(other.status()).isEqualTo(202);
        assertThat(stream(storage.get("/v1/withdrawals?titleId=" + title).json().get("withdrawals"))
                        .map(told -> told.get("id").stringValue()))
                .containsExactly(other.json().get("id").stringValue(), id);
    }

    @Test
    void aRestoredTitleIsBackWhereOthersStoodIn() {
        String showing = picture(title);
        live(Fixtures.line(US, picture(1)));
        int second = live(Fixtures.line(US, showing));
        String id = withdrawn("");
        awaitState(id, "completed");

        Calls.Answer answer = storage.send(
                "POST",
                "/v1/withdrawals/" + id + "/restore",
                "application/json",
                "{\"reason\":\"settled\"}",
                "Imagery-Actor",
                "grace");

        assertThat(answer.status()).isEqualTo(202);
        JsonNode restored = awaitState(id, "restored");
        assertThat(restored.get("restored").get("by").stringValue()).isEqualTo("grace");
        assertThat(restored.get("restored").get("reason").stringValue()).isEqualTo("settled");
        awaitPictures(Map.of(US, showing));
        awaitLive(second);
        assertThat(GENERATION.calls(id)).containsExactly("PUT", "DELETE");
        assertThat(publish(fixtures.sealedVersion(group, Fixtures.line(US, showing)), "")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void oneOfTwoWithdrawalsThatIsTakenBackLeavesTheOther() {
        String older = picture(1);
        String showing = picture(title);
        live(Fixtures.line(US, older), Fixtures.line(JP, older));
        live(Fixtures.line(US, showing), Fixtures.line(JP, showing));
        String first = withdrawn(",\"markets\":[\"US\"]");
        String second = withdrawn(",\"markets\":[\"JP\"]");
        awaitState(first, "completed");
        awaitState(second, "completed");

        storage.post("/v1/withdrawals/" + first + "/restore");

        awaitPictures(Map.of(US, showing, JP, older));
    }

    @Test
    void restoringOverAnOutageComesAfterTheWithdrawal() {
        String id = withdrawn("");
        awaitState(id, "completed");
        GENERATION.isDown(true);

        storage.post("/v1/withdrawals/" + id + "/restore");
        awaitState(id, "restoring");
        storage.post("/v1/withdrawals/" + id + "/restore");
        GENERATION.isDown(false);

        awaitState(id, "restored");
        assertThat(GENERATION.calls(id)).containsExactly("PUT", "DELETE");
    }

    @Test
    void aDeadlineThatPassesIsToldAndCounted() {
        int only = live(Fixtures.line(US, picture(title)));
        GENERATION.made(batch(only));
        double before = metric("imagery_withdrawals_overdue");

        String id = withdrawn(",\"deadline\":\"" + Instant.now().plusSeconds(2) + "\"");

        assertThat(metric("imagery_withdrawals_open")).isPositive();
        JsonNode overdue = awaitThat(id, told -> told.has("overdueSince"));
        assertThat(overdue.get("state").stringValue()).isEqualTo("overdue");
        assertThat(standing(overdue)).isEqualTo(Map.of("US/en", "shown"));
        assertThat(metric("imagery_withdrawals_overdue")).isGreaterThan(before);
        await().atMost(PATIENCE).until(() -> !GENERATION.overdue(id).isMissingNode());
        JsonNode late = GENERATION.overdue(id).get("groups").get(0);
        assertThat(late.get("group").stringValue()).isEqualTo(group);
        assertThat(late.get("version").intValue()).isEqualTo(only);
        assertThat(late.get("message").stringValue()).isEqualTo("title %d is shown still in US/en".formatted(title));
    }

    @Test
    void afterItsDeadlineAPurgeWaitsNoLongerForWhatIsLive() {
        live(Fixtures.line(US, picture(title)));

        String id = withdrawn(",\"purge\":true,\"deadline\":\"" + Instant.now().plusSeconds(2) + "\"");

        JsonNode purged = awaitThat(
                id, told -> told.path("receipt").path("renders").path("purged").asInt(0) == 1);
        assertThat(purged.get("overdueSince").stringValue()).isNotEmpty();
        assertThat(purged.get("receipt").get("evenIfLive").booleanValue()).isTrue();
        made.clear(); // there is no way back
    }

    private double metric(String name) {
        return new String(storage.get("/actuator/prometheus").bytes())
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void aDryRunTellsWhatItWouldComeToAndDoesNothing() {
        String showing = picture(title);
        live(Fixtures.line(US, picture(1)));
        live(Fixtures.line(US, showing), Fixtures.line(JP, showing));

        Calls.Answer answer =
                storage.post("/v1/withdrawals?dryRun=true", "{\"titleId\":%d,\"reason\":\"to see\"}".formatted(title));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(standing(answer.json())).isEqualTo(Map.of("US/en", "fallback", "JP/ja", "shown"));
        assertThat(storage.get("/v1/withdrawals?titleId=" + title).json().get("withdrawals"))
                .isEmpty();
        assertThat(pictures()).isEqualTo(Map.of(US, showing, JP, showing));
    }

    @Test
    void whoWithdrewWhatIsInTheAuditLogWithWhatCameOfIt() {
        live(Fixtures.line(US, picture(1)));
        live(Fixtures.line(US, picture(title)));

        String id = withdrawn("");
        awaitState(id, "completed");

        JsonNode withdraw = audit("action=withdraw&actor=ada").stream()
                .filter(entry ->
                        entry.get("effect").get("withdrawal").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(withdraw.has("group")).isFalse();
        assertThat(withdraw.get("effect").get("titleId").longValue()).isEqualTo(title);
        assertThat(withdraw.get("effect").get("reason").stringValue()).isEqualTo("its rights ended");
        JsonNode fellBack = audit("action=fall-back&group=" + group).getFirst();
        assertThat(fellBack.get("actor").stringValue()).isEqualTo("ada");
        assertThat(fellBack.get("version").intValue()).isEqualTo(3);
    }

    private List<JsonNode> audit(String query) {
        return new String(storage.get("/v1/audit?limit=10000&" + query).bytes())
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void everyFaultIsTold() {
        Calls.Answer answer =
                storage.post("/v1/withdrawals", "{\"titleId\":0,\"markets\":[\"JP\",\"Japan\"],\"reason\":\" \"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/titleId", "/markets/1", "/reason");
    }

    @Test
    void withPurgeEverythingThatShowedItGoesForGoodOnceItIsNotLive() {
        String older = picture(1);
        String showing = picture(title);
        live(Fixtures.line(US, older));
        int second = live(Fixtures.line(US, showing));

        Calls.Answer answer = withdraw(",\"purge\":true");

        assertThat(answer.status()).isEqualTo(202);
        String id = made.getLast();
        made.clear();
        awaitPictures(Map.of(US, older));
        awaitState(id, "completed");
        JsonNode receipt = awaitThat(id, WithdrawalTest::hasPurgedOne).get("receipt");
        assertThat(receipt.get("titleId").longValue()).isEqualTo(title);
        assertThat(receipt.get("requestedBy").stringValue()).isEqualTo("ada");
        assertThat(storage.post("/v1/withdrawals/" + id + "/restore").problem()).isEqualTo("purged");
        Calls.Answer back = storage.post(
                "/v1/groups/" + group + "/rollback", "{\"toVersion\":" + second + ",\"override\":\"all the same\"}");
        assertThat(back.status()).isEqualTo(410);
    }

    private static boolean hasPurgedOne(JsonNode withdrawal) {
        return withdrawal.path("receipt").path("renders").path("purged").asInt(0) == 1;
    }

    @Test
    void aGroupWithPurgedPicturesFallsBackFromOthersToo() {
        long other = title + 1;
        String oldest = picture(1);
        String older = picture(other);
        live(Fixtures.line(US, oldest));
        live(Fixtures.line(US, older));
        live(Fixtures.line(US, picture(title)));
        withdraw(",\"purge\":true");
        String id = made.getLast();
        made.clear();
        awaitPictures(Map.of(US, older));
        awaitThat(id, WithdrawalTest::hasPurgedOne);

        Calls.Answer second =
                storage.post("/v1/withdrawals", "{\"titleId\":%d,\"reason\":\"its rights ended\"}".formatted(other));

        made.add(second.json().get("id").stringValue());
        awaitPictures(Map.of(US, oldest));
    }

    @Test
    void aPurgeIsOfEverythingEverywhere() {
        Calls.Answer answer = withdraw(",\"purge\":true,\"markets\":[\"JP\"]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("conflict /markets");
    }

    @Test
    void aDeadlineBeforeItBeginsIsAFault() {
        Calls.Answer answer = withdraw(",\"deadline\":\"2020-01-01T00:00:00Z\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("out-of-range /deadline");
    }

    @Test
    void whatNobodyWithdrewIsNotThere() {
        String unknown = "/v1/withdrawals/" + UUID.randomUUID();

        assertThat(storage.get(unknown).status()).isEqualTo(404);
        assertThat(storage.post(unknown + "/restore").status()).isEqualTo(404);
    }
}
