package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlannedPublicationTest extends PublicationTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Scheduler scheduler;

    @Test
    void aVersionIsPlannedForAnInstantAndNotPublishedBefore() {
        int version = fixtures.sealedVersion(group);

        Calls.Answer answer = plan(version, LATER);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("planned");
        assertThat(answer.json().get("at").stringValue()).isEqualTo(LATER.toString());
        assertThat(answer.json().has("sequence")).isFalse();
        assertThat(version(version).get("state").stringValue()).isEqualTo("sealed");
        assertThat(version(version).get("publishAt").stringValue()).isEqualTo(LATER.toString());
        assertThat(scheduler.getScheduledExecution(
                        PlannedTask.DESCRIPTOR.instanceId(new Plan(group, version, LATER).instance())))
                .hasValueSatisfying(task -> assertThat(task.getExecutionTime()).isEqualTo(LATER));
        assertThat(CUSTOMIZATION.puts(group)).isEmpty();
    }

    @Test
    void itIsPublishedWhenItsInstantComes() {
        int version = fixtures.sealedVersion(group);
        plan(version, LATER);

        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = :plan")
                .param("plan", new Plan(group, version, LATER).instance())
                .update();

        awaitLive(version);
        assertThat(version(version).has("publishAt")).isFalse();
    }

    @Test
    void whoPlannedItStandsInTheAuditLogForIt() {
        int version = fixtures.sealedVersion(group);
        storage.send(
                "POST",
                "/v1/groups/" + group + "/publish",
                "application/json",
                "{\"version\":" + version + ",\"at\":\"" + LATER + "\"}",
                "Imagery-Actor",
                "ada");

        publishing.due(new Plan(group, version, LATER));

        assertThat(lastEntry().get("action").stringValue()).isEqualTo("publish");
        assertThat(lastEntry().get("actor").stringValue()).isEqualTo("ada");
        assertThat(lastEntry().has("address")).isFalse();
    }

    @Test
    void theTimeOfAPlaceIsAnInstant() {
        int version = fixtures.sealedVersion(group);

        Calls.Answer answer = storage.post(
                "/v1/groups/" + group + "/publish",
                "{\"version\":" + version + ",\"at\":{\"local\":\"2099-12-01T09:00\",\"zone\":\"Asia/Tokyo\"}}");

        assertThat(answer.json().get("at").stringValue()).isEqualTo("2099-12-01T00:00:00Z");
    }

    @Test
    void anInstantThatHasPassedIsNow() {
        int version = fixtures.sealedVersion(group);

        plan(version, Instant.EPOCH);

        awaitLive(version);
    }

    @Test
    void anotherInstantTakesThePlaceOfTheFirst() {
        int version = fixtures.sealedVersion(group);
        plan(version, LATER);
        Instant evenLater = LATER.plusSeconds(60);
        plan(version, evenLater);

        publishing.due(new Plan(group, version, LATER));

        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
        assertThat(version(version).get("publishAt").stringValue()).isEqualTo(evenLater.toString());
    }

    @Test
    void publishingAtOnceTakesThePlaceOfThePlan() {
        int version = fixtures.sealedVersion(group);
        plan(version, LATER);

        publish(version);

        awaitLive(version);
        assertThat(version(version).has("publishAt")).isFalse();
    }

    @Test
    void whatIsCalledOffIsNotPublished() {
        int version = fixtures.sealedVersion(group);
        plan(version, LATER);

        assertThat(callOff(version).status()).isEqualTo(204);

        publishing.due(new Plan(group, version, LATER));
        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
        assertThat(callOff(version).status()).isEqualTo(404);
    }

    @Test
    void whatTheGateIsAgainstIsSaidAtOnceAndKeptNowhere() {
        int version = losing();

        Calls.Answer answer = plan(version, LATER);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("loses-imagery");
        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
        assertThat(version(version).has("publishAt")).isFalse();
    }

    @Test
    void theGateIsAskedAgainAtTheInstant() {
        int version = fixtures.sealedVersion(group);
        plan(version, LATER);
        liveInAMarketOfItsOwn();

        publishing.due(new Plan(group, version, LATER));

        awaitState(version, "refused");
        assertThat(version(version).get("refusal").get("faults")).hasSize(1);
    }

    @Test
    void aPlanThatCannotBeKeptIsForgottenWithItsReason() {
        int version = published();
        published();
        jdbc.sql("""
                insert into planned_publication (version_id, at, actor)
                select group_version.id, cast(:at as timestamptz), 'ada' from group_version
                join asset_group on asset_group.id = group_id where name = :group and version = :version
                """)
                .param("at", LATER.toString())
                .param("group", group)
                .param("version", version)
                .update();
        scheduler.schedule(PlannedTask.DESCRIPTOR
                .instance(new Plan(group, version, LATER).instance())
                .scheduledTo(Instant.now()));

        await().until(() -> lastEntry().get("action").stringValue().equals("call-off"));
        assertThat(lastEntry().get("effect").get("reason").stringValue()).contains("is retired");
        assertThat(version(version).has("publishAt")).isFalse();
    }

    @Test
    void anInstantThatIsNoneIsAFault() {
        Calls.Answer answer = storage.post("/v1/groups/" + group + "/publish", "{\"version\":0,\"at\":\"tomorrow\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).hasSize(2).contains("out-of-range /version");
        assertThat(answer.json().get("faults").toString()).contains("/at");
    }

    @Test
    void aDryRunPlansNothing() {
        int version = fixtures.sealedVersion(group);

        Calls.Answer answer = storage.post(
                "/v1/groups/" + group + "/publish?dryRun=true",
                "{\"version\":" + version + ",\"at\":\"" + LATER + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("planned");
        assertThat(version(version).has("publishAt")).isFalse();
        assertThat(scheduler.getScheduledExecution(
                        PlannedTask.DESCRIPTOR.instanceId(new Plan(group, version, LATER).instance())))
                .isEmpty();
    }

    private int losing() {
        liveInAMarketOfItsOwn();
        return fixtures.sealedVersion(group);
    }

    /** Live in a market that only this group has. */
    private void liveInAMarketOfItsOwn() {
        String render = fixtures.recordedRender(1920, 1080, 12345);
        int version = fixtures.sealedVersion(
                group,
                Fixtures.line("US/en/browser/high", render),
                Fixtures.line("JP/ja-" + group.substring(6, 14) + "/browser/high", render));
        publish(version);
        awaitLive(version);
    }

    private Calls.Answer plan(int version, Instant at) {
        return storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + ",\"at\":\"" + at + "\"}");
    }

    private Calls.Answer callOff(int version) {
        return storage.send("DELETE", "/v1/groups/" + group + "/versions/" + version + "/plan", null, null);
    }

    private JsonNode version(int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version).json();
    }

    private JsonNode lastEntry() {
        return new String(storage.get("/v1/audit?group=" + group).bytes())
                .lines()
                .map(JsonMapper.shared()::readTree)
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
