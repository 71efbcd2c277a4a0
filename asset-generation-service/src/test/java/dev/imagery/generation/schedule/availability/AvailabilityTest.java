package dev.imagery.generation.schedule.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeStorage;
import dev.imagery.generation.ServiceTest;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.life.BatchFault;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Live imagery follows the windows of its titles. */
class AvailabilityTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LookingAhead looking;

    @Autowired
    FollowingAvailability following;

    @Autowired
    FollowedGroupRows groups;

    @Autowired
    Batches batches;

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String availability(String windows) {
        return ", \"availability\": [" + windows + "]";
    }

    private static String until(Instant instant) {
        return availability("{\"country\": \"*\", \"until\": \"" + instant + "\"}");
    }

    private void titles(long first, long second, String availabilityOfSecond) {
        title(first);
        title(second);
        title(second, availabilityOfSecond);
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

    private JsonNode refreshes(String group) {
        return json(get("/v1/refreshes/" + group));
    }

    private JsonNode awaitRefresh(String group) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> refreshes(group).path("refreshes"), coming -> !coming.isEmpty())
                .get(0);
    }

    private void awaitNextChange(String group, Instant change) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(refreshes(group).path("nextChange").asString())
                                .isEqualTo(change.toString()));
    }

    private List<JsonNode> runs(String group) {
        return json(get("/v1/refreshes/" + group + "/runs")).path("runs").values().stream()
                .toList();
    }

    private JsonNode awaitRun(String group) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runs(group), runs -> !runs.isEmpty())
                .getFirst();
    }

    /** Has the group looked at now, and not in an hour: once it is not just being looked at. */
    private void look(String group) {
        await().atMost(PATIENCE).until(() -> jdbc.sql("""
                        update coordination_tasks set execution_time = now()
                         where task_name = 'availability-follow' and not picked and execution_time > now() + interval '1 minute'
                           and task_instance = (select group_name || '/' || watcher from followed_group where group_name = :group)
                        """).param("group", group).update() == 1);
    }

    private static String altText(String batch, String country) {
        return asset(batch, country).path("altText").asString();
    }

    private static JsonNode asset(String batch, String country) {
        return STORAGE.ofBatch(batch)
                .map(FakeStorage.Version::assets)
                .orElseThrow()
                .get(country + "/en/browser/low");
    }

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void aTitleIsGoneInItsMarketAtTheInstantAtWhichItsWindowEnds() {
        var end = in(Duration.ofSeconds(4));
        titles(2201, 2202, availability("{\"country\": \"US\", \"until\": \"" + end + "\"}, {\"country\": \"JP\"}"));
        var first = live(recipe("window-ends", "\"titleIds\": [2201, 2202]", ""));

        var refresh = awaitRefresh("window-ends");

        assertThat(refresh.path("at").asString()).isEqualTo(end.toString());
        var batch = refresh.path("batch").asString();
        var ended = awaitState(batch, "live");
        assertThat(Instant.parse(ended.path("endedAt").asString())).isAfterOrEqualTo(end);
        assertThat(altText(first, "US")).contains("Title 2202");
        assertThat(altText(batch, "US")).doesNotContain("Title 2202");
        assertThat(asset(batch, "JP")).isEqualTo(asset(first, "JP"));
        var run = runs("window-ends").getFirst();
        assertThat(run.path("cause").asString()).isEqualTo("availability");
        assertThat(run.path("plannedAt").asString()).isEqualTo(end.toString());
        assertThat(run.path("state").asString()).isEqualTo("live");
    }

    @Test
    void itsRefreshIsRenderedAheadAndWaits() {
        var end = in(Duration.ofMinutes(10));
        titles(2203, 2204, until(end));
        live(recipe("window-ahead", "\"titleIds\": [2203, 2204]", ""));

        var batch = awaitRefresh("window-ahead").path("batch").asString();

        assertThat(awaitState(batch, "waiting").path("publishAt").asString()).isEqualTo(end.toString());
        assertThat(altText(batch, "US")).doesNotContain("Title 2204");
    }

    @Test
    void aTitleComesInAtTheInstantAtWhichItsWindowBeginsIfItIsSelected() {
        var begin = in(Duration.ofSeconds(4));
        title(2205);
        title(2205, ", \"tags\": [\"begins\"]");
        title(2206);
        title(2206, ", \"tags\": [\"begins\"]" + availability("{\"country\": \"*\", \"from\": \"" + begin + "\"}"));
        var first = live(recipe("window-begins", "\"titles\": {\"select\": [{\"tags\": [\"begins\"]}]}", ""));

        var batch = awaitRefresh("window-begins").path("batch").asString();

        assertThat(Instant.parse(awaitState(batch, "live").path("endedAt").asString()))
                .isAfterOrEqualTo(begin);
        assertThat(altText(first, "US")).doesNotContain("Title 2206");
        assertThat(altText(batch, "US")).contains("Title 2206");
    }

    @Test
    void aChangeThatIsFartherOffIsKnownAndNotMadeYet() {
        var end = in(Duration.ofHours(3));
        titles(2207, 2208, until(end));

        live(recipe("window-later", "\"titleIds\": [2207, 2208]", ""));

        awaitNextChange("window-later", end);
        assertThat(runs("window-later")).isEmpty();
    }

    /** In these tests, groups are looked at once an hour. */
    @Test
    void aGroupIsLookedAtAgainWhenTheLeadTimeBegins() {
        var end = in(Duration.ofMinutes(45));
        titles(2222, 2223, until(end));

        live(recipe("window-lead", "\"titleIds\": [2222, 2223]", ""));

        var lead = end.minus(Duration.ofMinutes(15));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(nextLook("window-lead")).isBetween(lead.minusSeconds(30), lead.plusSeconds(30)));
    }

    private Instant nextLook(String group) {
        return jdbc.sql("select execution_time from coordination_tasks where task_instance like :task")
                .param("task", group + "/%")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void aWindowThatIsMovedIsFollowed() {
        titles(2209, 2210, until(in(Duration.ofMinutes(10))));
        live(recipe("window-moved", "\"titleIds\": [2209, 2210]", ""));
        var batch = awaitRefresh("window-moved").path("batch").asString();
        awaitState(batch, "waiting");
        var moved = in(Duration.ofHours(5));

        title(2210, until(moved));
        look("window-moved");

        awaitState(batch, "cancelled");
        awaitNextChange("window-moved", moved);
    }

    @Test
    void aWindowThatIsMovedIntoThePastIsFollowedAtOnce() {
        titles(2211, 2212, "");
        live(recipe("window-past", "\"titleIds\": [2211, 2212]", ""));

        title(2212, until(Instant.now().minusSeconds(60)));
        look("window-past");

        var batch = awaitRun("window-past").path("batch").asString();
        awaitState(batch, "live");
        assertThat(altText(batch, "US")).doesNotContain("Title 2212");
    }

    @Test
    void aNewerBatchOfTheGroupReplacesTheRefreshOfTheOlder() {
        titles(2213, 2214, until(in(Duration.ofMinutes(10))));
        title(2215);
        live(recipe("window-newer", "\"titleIds\": [2213, 2214]", ""));
        var batch = awaitRefresh("window-newer").path("batch").asString();
        awaitState(batch, "waiting");

        live(recipe("window-newer", "\"titleIds\": [2213, 2215]", ""));

        awaitState(batch, "cancelled");
        assertThat(refreshes("window-newer").path("refreshes")).isEmpty();
    }

    @Test
    void whatIsLiveByApprovalIsRefreshedAtTheInstantAllTheSame() throws Exception {
        titles(2216, 2217, until(in(Duration.ofMinutes(10))));
        var first = submitted(recipe("approved-2216", "\"titleIds\": [2216, 2217]", ", \"publish\": \"approval\""));
        awaitState(first, "awaiting-approval");
        approve(
                "approved-2216",
                json(get("/v1/batches/" + first)).path("version").asInt());

        look("approved-2216");

        var batch = awaitRun("approved-2216").path("batch").asString();
        awaitState(batch, "waiting");
        assertThat(altText(batch, "US")).doesNotContain("Title 2217");
    }

    @Test
    void aRefreshThatFailedIsMadeAgain() {
        titles(2218, 2219, until(in(Duration.ofMinutes(10))));
        live(recipe("failing-2218", "\"titleIds\": [2218, 2219]", ""));
        var failing = awaitRefresh("failing-2218").path("batch").asString();

        batches.fail(UUID.fromString(failing), List.of(BatchFault.ofAll("render-failed", "for now")));

        assertThat(lookAgain("failing-2218")).isBefore(in(Duration.ofMinutes(61)));
        jdbc.sql("update followed_group set look_again = now() where group_name = 'failing-2218'")
                .update();
        look("failing-2218");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(runs("failing-2218")).hasSize(2));
        assertThat(awaitRefresh("failing-2218").path("batch").asString()).isNotEqualTo(failing);
    }

    private Instant lookAgain(String group) {
        return jdbc.sql("select look_again from followed_group where group_name = :group")
                .param("group", group)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static void approve(String group, int version) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var url = STORAGE.url().resolve("/v1/groups/" + group + "/publish");
            client.send(
                    HttpRequest.newBuilder(url)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"version\": " + version + "}"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            client.send(
                    HttpRequest.newBuilder(STORAGE.url().resolve("/v1/groups/" + group + "/versions/" + version))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void coordinatorsThatLookAtOnceRefreshOnce() throws Exception {
        titles(2218, 2219, "");
        live(recipe("window-looked-at", "\"titleIds\": [2218, 2219]", ""));
        title(2219, until(in(Duration.ofMinutes(10))));
        var followed = groups.find("window-looked-at").orElseThrow();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> looking.look(followed)));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(runs("window-looked-at")).hasSize(1);
    }

    @Test
    void aRefreshOfAStoredRecipeStandsInItsHistory() {
        titles(2220, 2221, until(in(Duration.ofMinutes(10))));
        http.put()
                .uri("/v1/recipes/stored-2220")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe("stored-2220", "\"titleIds\": [2220, 2221]", ""))
                .exchange();
        http.post().uri("/v1/recipes/stored-2220/batches").exchange();

        var refresh = awaitRefresh("stored-2220").path("batch").asString();

        assertThat(json(get("/v1/schedules/stored-2220/runs"))
                        .path("runs")
                        .get(0)
                        .path("batch")
                        .asString())
                .isEqualTo(refresh);
        assertThat(json(get("/v1/batches/" + refresh)).path("recipe").asString())
                .isEqualTo("stored-2220@1");
    }

    @Test
    void aTaskThatIsGivenUpIsFollowedByAnother() {
        titles(2224, 2225, "");
        var batch = live(recipe("window-given-up", "\"titleIds\": [2224, 2225]", ""));

        following.giveUp("window-given-up/" + batch, new IllegalStateException("nobody has foreseen this"));

        assertThat(jdbc.sql("select count(*) from coordination_tasks where task_instance = :task")
                        .param("task", "window-given-up/" + batch + "/1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thereAreNoneOfAGroupThatIsNotMadeHere() {
        assertThat(get("/v1/refreshes/unheard-of")).hasStatus(404);
    }
}
