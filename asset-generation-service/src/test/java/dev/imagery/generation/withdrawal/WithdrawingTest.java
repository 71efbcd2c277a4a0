package dev.imagery.generation.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeStorage;
import dev.imagery.generation.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Withdrawn titles are gone from what is live, and never planned again. Groups are looked at once an hour here, but for that. */
class WithdrawingTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult withdraw(UUID id, String body) {
        return http.put()
                .uri("/v1/withdrawals/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private UUID withdrawn(long title, String markets, Instant from) {
        var id = UUID.randomUUID();
        assertThat(withdraw(id, """
                        {"titleId": %d, %s"from": "%s"}""".formatted(title, markets, from))).hasStatus(201);
        return id;
    }

    private UUID withdrawn(long title) {
        return withdrawn(title, "", Instant.now());
    }

    private void restore(UUID id) {
        assertThat(http.delete().uri("/v1/withdrawals/" + id).exchange()).hasStatusOk();
    }

    private void titles(long first, long second) {
        title(first);
        title(second);
    }

    private static String recipe(String group, String titles, String more) {
        return """
                {"name": "%s", %s, "countries": ["US", "JP"], "languages": ["en"], "platforms": ["browser"],
                 "resolutions": ["low"], "type": "grid", "rows": 1, "cols": 2%s}""".formatted(group, titles, more);
    }

    private String submitted(String recipe) {
        var result = http.post()
                .uri("/v1/recipes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe)
                .exchange();
        assertThat(result).hasStatus(202);
        return json(result).path("id").asString();
    }

    private String live(String recipe) {
        var id = submitted(recipe);
        awaitState(id, "live");
        return id;
    }

    private JsonNode awaitState(String batch, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> json(get("/v1/batches/" + batch)),
                        told -> told.path("state").asString().equals(state));
    }

    private JsonNode runs(String group) {
        return json(get("/v1/refreshes/" + group + "/runs")).path("runs");
    }

    /** The batch of the newest of so many runs. */
    private String awaitRun(String group, int runs) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runs(group), found -> found.size() == runs)
                .get(0)
                .path("batch")
                .asString();
    }

    private static String altText(String batch, String country) {
        return STORAGE.ofBatch(batch)
                .map(FakeStorage.Version::assets)
                .orElseThrow()
                .get(country + "/en/browser/low")
                .path("altText")
                .asString();
    }

    @Test
    void whatIsLiveIsMadeAgainAtOnceAndUrgentlyWithoutIt() {
        titles(2401, 2402);
        live(recipe("withdrawn-2401", "\"titleIds\": [2401, 2402]", ", \"publish\": \"automatic\""));

        var id = withdrawn(2402, "\"markets\": [\"JP\"], ", Instant.now());

        var batch = awaitRun("withdrawn-2401", 1);
        assertThat(awaitState(batch, "live").path("priority").asString()).isEqualTo("urgent");
        assertThat(altText(batch, "JP")).doesNotContain("Title 2402");
        assertThat(altText(batch, "US")).contains("Title 2402");
        assertThat(runs("withdrawn-2401").get(0).path("catalogRevision").asLong())
                .isGreaterThanOrEqualTo(
                        json(get("/v1/withdrawals/" + id)).path("revision").asLong());
    }

    @Test
    void whatIsLiveShowsItAgainOnceItIsRestored() {
        title(2403);
        title(2404);
        title(2404, ", \"tags\": [\"restored\"]");
        title(2403, ", \"tags\": [\"restored\"]");
        live(recipe("restored-2403", "\"titles\": {\"select\": [{\"tags\": [\"restored\"]}]}", ""));
        var id = withdrawn(2404);
        awaitState(awaitRun("restored-2403", 1), "live");

        restore(id);

        var batch = awaitRun("restored-2403", 2);
        awaitState(batch, "live");
        assertThat(altText(batch, "JP")).contains("Title 2404");
    }

    @Test
    void noNewRecipeShowsItHoweverItIsNamedAndWhateverIsImported() {
        titles(2405, 2406);
        withdrawn(2406);
        title(2406, ", \"tags\": [\"imported-anew\"]");

        var batch = live(recipe("new-2405", "\"titleIds\": [2405, 2406]", ""));

        assertThat(altText(batch, "US")).contains("Title 2405").doesNotContain("Title 2406");
    }

    @Test
    void aTitleThatIsNotInTheCatalogueYetIsKeptOutOnceItIs() {
        title(2407);
        withdrawn(2408);
        title(2408);

        var batch = live(recipe("unknown-2408", "\"titleIds\": [2407, 2408]", ""));

        assertThat(altText(batch, "US")).doesNotContain("Title 2408");
    }

    @Test
    void fromAnInstantOnItIsRenderedAheadAndGoneThen() {
        titles(2409, 2410);
        live(recipe("later-2409", "\"titleIds\": [2409, 2410]", ""));
        var from = Instant.now().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);

        withdrawn(2410, "", from);

        var waiting = awaitState(awaitRun("later-2409", 1), "waiting");
        assertThat(waiting.path("publishAt").asString()).isEqualTo(from.toString());
        assertThat(altText(waiting.path("id").asString(), "US")).doesNotContain("Title 2410");
    }

    @Test
    void whatFellBackIsMadeAgainByTheRecipeOfWhatItStemsFrom() {
        titles(2411, 2412);
        var first = live(recipe("fallen-2411", "\"titleIds\": [2411, 2412]", ""));
        STORAGE.fallBackFrom(first);

        withdrawn(2412);

        var batch = awaitRun("fallen-2411", 1);
        awaitState(batch, "live");
        assertThat(altText(batch, "US")).contains("Title 2411").doesNotContain("Title 2412");
    }

    @Test
    void aRefreshThatWaitsAndShowsItIsMadeAgainToo() {
        titles(2413, 2414);
        title(2415);
        var end = Instant.now().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        title(2415, ", \"availability\": [{\"country\": \"*\", \"until\": \"" + end + "\"}]");
        live(recipe("ahead-2413", "\"titleIds\": [2413, 2414, 2415]", ", \"cols\": 3")
                .replace("\"cols\": 2, ", ""));
        var ahead = awaitRun("ahead-2413", 1);
        awaitState(ahead, "waiting");

        withdrawn(2414);

        awaitState(ahead, "cancelled");
        awaitRun("ahead-2413", 3);
        for (var run : runs("ahead-2413")) {
            var batch = run.path("batch").asString();
            if (!batch.equals(ahead)) {
                await().atMost(PATIENCE)
                        .until(() -> STORAGE.ofBatch(batch)
                                .filter(version -> version.assets().containsKey("US/en/browser/low"))
                                .isPresent());
                assertThat(altText(batch, "US")).doesNotContain("Title 2414");
            }
        }
    }

    @Test
    void askingTwiceIsAskingOnce() {
        var id = UUID.randomUUID();
        var body = """
                {"titleId": 2416, "markets": ["KR", "JP"], "from": "2026-01-01T00:00:00Z"}""";

        assertThat(withdraw(id, body)).hasStatus(201);
        var revision = json(get("/v1/withdrawals/" + id)).path("revision");
        assertThat(withdraw(id, body)).hasStatusOk();
        assertThat(json(get("/v1/withdrawals/" + id)).path("revision")).isEqualTo(revision);
        assertThat(withdraw(id, body.replace("2416", "2417"))).hasStatus(409);

        restore(id);
        restore(id);
        assertThat(withdraw(id, body)).hasStatus(409);
        assertThat(json(get("/v1/withdrawals/" + id)).path("restoredRevision").asLong())
                .isGreaterThan(revision.asLong());
    }

    @Test
    void everyFaultIsTold() {
        var result = withdraw(UUID.randomUUID(), """
                {"titleId": 0, "markets": ["JP", "Japan", null]}""");

        assertThat(result).hasStatus(422);
        assertThat(json(result).path("faults").values())
                .extracting(fault -> fault.path("pointer").asString())
                .containsExactlyInAnyOrder("/titleId", "/markets/1", "/markets/2", "/from");
    }

    @Test
    void whoFollowsIsToldOnceOfWhatIsNotDoneInTime() {
        var subscription = json(http.post()
                .uri("/v1/webhooks")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"url": "http://127.0.0.1:9/nobody", "events": ["withdrawal-overdue"], "groups": ["overdue-2418"]}""")
                .exchange());
        var id = withdrawn(2418);
        var overdue = """
                {"since": "2026-11-30T00:00:00Z", "groups": [
                  {"group": "overdue-2418", "version": 4, "message": "JP/ja is shown title 2418 still"}]}""";

        for (int i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri("/v1/withdrawals/" + id + "/overdue")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(overdue)
                            .exchange())
                    .hasStatus(204);
        }

        var deliveries = "/v1/webhooks/" + subscription.path("id").asString() + "/deliveries";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                json(get(deliveries)).path("deliveries").findValuesAsString("line"))
                        .containsExactly("overdue-2418: a withdrawal is overdue: JP/ja is shown title 2418 still"));
    }

    @Test
    void whatNobodyWithdrewIsNotThere() {
        var unknown = "/v1/withdrawals/" + UUID.randomUUID();

        assertThat(get(unknown)).hasStatus(404);
        assertThat(http.delete().uri(unknown).exchange()).hasStatus(404);
    }
}
