package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.imagery.storage.FakeCustomization.Call;
import dev.imagery.storage.FakeCustomization.Reply;
import dev.imagery.storage.Fixtures;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class OutboxTest extends PublicationTest {

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private Settlement settlement;

    @Test
    void whatIsPublishedWhileCustomizationIsDownIsLiveWhenItIsBack() {
        CUSTOMIZATION.isDown();
        int version = fixtures.sealedVersion(group);
        publish(version);
        await().until(() -> CUSTOMIZATION.puts(group).size() >= 3);
        assertThat(fixtures.state(group, version)).isEqualTo("publishing");

        CUSTOMIZATION.reset();

        awaitLive(version);
    }

    @Test
    void theLagIsMeasured() {
        CUSTOMIZATION.isDown();
        int version = fixtures.sealedVersion(group);
        publish(version);
        await().until(() -> lag() > 0);

        CUSTOMIZATION.reset();

        awaitLive(version);
        await().until(() -> lag() == 0);
    }

    private double lag() {
        return metrics.get("imagery.publications.lag").timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void onlyTheNewestOfWhatWaitedIsEverShown() {
        int live = published();
        CUSTOMIZATION.isDown();
        int second = fixtures.sealedVersion(group);
        int third = fixtures.sealedVersion(group);
        publish(second);
        await().until(() -> !CUSTOMIZATION.puts(group).isEmpty());
        publish(third);

        CUSTOMIZATION.reset();

        awaitLive(third);
        assertThat(CUSTOMIZATION.activated(group)).containsExactly(3L);
        assertThat(fixtures.state(group, second)).isEqualTo("retired");
        assertThat(fixtures.state(group, live)).isEqualTo("retired");
    }

    @Test
    void aVersionThatIsRolledBackWhileCustomizationIsDownIsNeverShown() {
        int good = published();
        CUSTOMIZATION.isDown();
        int bad = fixtures.sealedVersion(group);
        publish(bad);

        assertThat(rollback().json().get("version").intValue()).isEqualTo(good);
        CUSTOMIZATION.reset();

        await().until(() -> CUSTOMIZATION.activated(group).equals(List.of(3L)));
        awaitState(bad, "retired");
        assertThat(fixtures.state(group, good)).isEqualTo("live");
    }

    @Test
    void groupsDoNotWaitForEachOther() {
        CUSTOMIZATION.answers(
                call -> call.ruleSet().equals(group) ? new Reply(500, "{}") : CUSTOMIZATION.acknowledge(call));
        publish(fixtures.sealedVersion(group));
        String other = Fixtures.newGroup();
        int version = fixtures.sealedVersion(other);

        storage.post("/v1/groups/" + other + "/publish", "{\"version\":" + version + "}");

        await().until(() -> fixtures.state(other, version).equals("live"));
        assertThat(live()).isZero();
    }

    @Test
    void whatIsPublishedDuringAnActivationFollowsIt() {
        publishASecondVersionDuring(OutboxTest::isActivation);

        assertThat(CUSTOMIZATION.activated(group)).containsExactly(1L, 2L);
    }

    @Test
    void whatIsOvertakenWhileItIsHandedOverIsNotActivated() {
        publishASecondVersionDuring(call -> !isActivation(call));

        assertThat(CUSTOMIZATION.activated(group)).containsExactly(2L);
    }

    private void publishASecondVersionDuring(Predicate<Call> moment) {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch published = new CountDownLatch(1);
        CUSTOMIZATION.answers(call -> {
            if (moment.test(call)) {
                asked.countDown();
                waitFor(published);
            }
            return CUSTOMIZATION.acknowledge(call);
        });
        int first = fixtures.sealedVersion(group);
        int second = fixtures.sealedVersion(group);
        publish(first);
        waitFor(asked);
        publish(second);
        published.countDown();
        awaitLive(second);
    }

    @Test
    void anAcknowledgementThatIsLostIsAskedForAgain() {
        AtomicInteger activations = new AtomicInteger();
        CUSTOMIZATION.answers(call -> isActivation(call) && activations.incrementAndGet() == 1
                ? new Reply(200, "cut off")
                : CUSTOMIZATION.acknowledge(call));
        int version = fixtures.sealedVersion(group);

        publish(version);

        awaitLive(version);
        List<Call> puts = CUSTOMIZATION.puts(group);
        assertThat(puts).hasSize(2);
        assertThat(puts.get(1).body()).isEqualTo(puts.get(0).body());
    }

    /** As a release handed it over that told less of pictures, and was replaced before it heard that it was served. */
    @Test
    void whatWasHandedOverBeforeMoreWasToldIsHandedOverAgainAsItWas() {
        CUSTOMIZATION.answers(call -> tellsMore(call)
                ? new Reply(
                        409,
                        "{\"type\":\"urn:imagery:problem:version-exists\",\"title\":\"Version 1 has other content\"}")
                : CUSTOMIZATION.acknowledge(call));
        int version = fixtures.sealedVersion(group);

        publish(version);

        awaitLive(version);
        assertThat(CUSTOMIZATION.puts(group)).extracting(OutboxTest::tellsMore).containsExactly(true, false);
        assertThat(picture(CUSTOMIZATION.puts(group).getLast()).propertyNames())
                .containsExactlyInAnyOrder("type", "renditions", "altText", "dominantColour");
    }

    @Test
    void aCustomizationThatKnowsNoMoreGetsWhatItKnows() {
        CUSTOMIZATION.answers(call -> tellsMore(call)
                ? new Reply(422, "{\"title\":\"The rule set has 5 faults\",\"faults\":[]}")
                : CUSTOMIZATION.acknowledge(call));
        int version = fixtures.sealedVersion(group);

        publish(version);

        awaitLive(version);
    }

    @Test
    void whatIsNotTakenEitherWayIsRefusedForTheFirstReason() {
        CUSTOMIZATION.answers(call ->
                new Reply(tellsMore(call) ? 409 : 422, "{\"title\":\"" + (tellsMore(call) ? "All" : "Plain") + "\"}"));
        int version = fixtures.sealedVersion(group);

        publish(version);

        awaitState(version, "refused");
        assertThat(storage.get("/v1/groups/" + group + "/versions/" + version)
                        .json()
                        .at("/refusal/title")
                        .stringValue())
                .isEqualTo("All");
    }

    private static boolean tellsMore(Call call) {
        return picture(call).has("placeholder");
    }

    private static JsonNode picture(Call call) {
        return call.body().at("/rules/0/payload/backgroundImage");
    }

    @Test
    void whatAnInstanceLeftWhenItDiedIsTakenOver() {
        CUSTOMIZATION.isDown();
        int version = fixtures.sealedVersion(group);
        publish(version);
        await().until(() -> takenByAnInstanceThatDied() == 1);

        CUSTOMIZATION.reset();

        awaitLive(version);
    }

    private int takenByAnInstanceThatDied() {
        return jdbc.sql("""
                update scheduled_tasks
                set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 minute', version = version + 1
                where task_instance = :group and not picked
                """).param("group", group).update();
    }

    @Test
    void whatIsSettledStaysSo() {
        int first = published();
        int second = published();

        settlement.acknowledged(group, 1, 99);

        assertThat(live()).isEqualTo(second);
        assertThat(fixtures.state(group, first)).isEqualTo("retired");
    }

    @Test
    void aGroupWithNothingPendingHasNoTask() {
        published();

        await().until(() -> scheduler
                .getScheduledExecution(OutboxTask.DESCRIPTOR.instanceId(group))
                .isEmpty());
    }

    private static boolean isActivation(Call call) {
        return call.path().endsWith("/activate");
    }
}
