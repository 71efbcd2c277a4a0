package dev.imagery.customization.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.customization.Instance;
import dev.imagery.infrastructure.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Instances that ask for releases once a minute, or listen again only after an hour: what one way brings, the other did not. */
@Tag("adapter")
@TestInstance(Lifecycle.PER_CLASS)
class ListeningTest {

    private static final String ASKS_ONCE_A_MINUTE = "imagery.releases.poll-interval=1m";
    private static final String COMPILE = "imagery.release.compile";
    private static final String LISTENING = "imagery.release.listening";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
    private final Instance activating = Instance.start(database, ASKS_ONCE_A_MINUTE);
    private int version;

    @AfterAll
    void stop() {
        activating.close();
        database.close();
    }

    @Test
    void anActivationIsServedElsewhereAtOnce() {
        try (Instance other = Instance.start(database, ASKS_ONCE_A_MINUTE)) {
            other.awaitGauge(LISTENING, 1);

            for (int i = 0; i < 5; i++) {
                long begin = System.nanoTime();
                activateNext();
                other.awaitField("x", "" + version);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void whatIsHandedInIsCompiledEverywhereBeforeItIsActiveAndOnceAlone() {
        try (Instance other = Instance.start(database, ASKS_ONCE_A_MINUTE)) {
            other.awaitGauge(LISTENING, 1);
            long before = other.times(COMPILE);
            long here = activating.times(COMPILE);

            handInNext();

            await().until(() -> other.times(COMPILE) == before + 1 && activating.times(COMPILE) == here + 1);
            activate(version);
            other.awaitField("x", "" + version);
            assertThat(other.times(COMPILE)).isEqualTo(before + 1);
            assertThat(activating.times(COMPILE)).isEqualTo(here + 1);
        }
    }

    @Test
    void aStepBackCompilesNothing() {
        activateNext();
        activateNext();
        activating.awaitField("x", "" + version);
        long before = activating.times(COMPILE);

        activate(version - 1);

        activating.awaitField("x", "" + (version - 1));
        assertThat(activating.times(COMPILE)).isEqualTo(before);
    }

    @Test
    void whereNothingIsKeptAVersionIsCompiledWhenItIsNeeded() {
        try (Instance other = Instance.start(database, "imagery.releases.prepared-rules=0")) {
            other.awaitGauge(LISTENING, 1);
            long before = other.times(COMPILE);

            activateNext();

            other.awaitField("x", "" + version);
            assertThat(other.times(COMPILE)).isEqualTo(before + 1);
        }
    }

    @Test
    void pollingCatchesUpWhereTheListeningConnectionIsLost() {
        try (Instance other = Instance.start(
                database, "imagery.releases.poll-interval=100ms", "imagery.releases.listening.retry-interval=1h")) {
            other.awaitGauge(LISTENING, 1);

            killListeningConnections();
            other.awaitGauge(LISTENING, 0);
            activateNext();

            other.awaitField("x", "" + version);
            assertThat(other.gauge(LISTENING)).isZero();
            assertThat(other.gauge("imagery.release.following")).isEqualTo(1);
        }
    }

    @Test
    void aLostListeningConnectionIsMadeAnewAndSeesWhatItMissed() {
        try (Instance other =
                Instance.start(database, ASKS_ONCE_A_MINUTE, "imagery.releases.listening.retry-interval=1s")) {
            other.awaitGauge(LISTENING, 1);

            killListeningConnections();
            other.awaitGauge(LISTENING, 0);
            activateNext(); // nobody listens
            other.awaitField("x", "" + version);
            other.awaitGauge(LISTENING, 1);
            activateNext();
            other.awaitField("x", "" + version);
        }
    }

    @Test
    void readinessTellsHowReleasesAreFollowed() {
        try (Instance other =
                Instance.start(database, ASKS_ONCE_A_MINUTE, "imagery.releases.listening.enabled=false")) {
            activateNext();

            var listening = releases(activating);
            var asking = releases(other);

            assertThat(listening.path("status").asString()).isEqualTo("UP");
            assertThat(listening.path("details").path("release").asLong()).isEqualTo(release());
            assertThat(asking.path("details").path("listening").asBoolean()).isFalse();
            assertThat(asking.path("details").path("following").asBoolean()).isTrue();
        }
    }

    private static JsonNode releases(Instance instance) {
        return instance.client()
                .get("/actuator/health/readiness")
                .body()
                .path("components")
                .path("releases");
    }

    private void activateNext() {
        handInNext();
        activate(version);
    }

    private void handInNext() {
        version++;
        String set = """
                {"version": %1$d, "rules": [{"id": "r", "payload": {"x": "%1$d"}}]}""".formatted(version);
        assertThat(activating.client().put("x", set).status()).isEqualTo(201);
    }

    private void activate(int number) {
        assertThat(activating.client().activate("x", number).status()).isEqualTo(200);
    }

    private long release() {
        return jdbc.sql("select number from release_head")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void killListeningConnections() {
        int killed =
                jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'customization listening' and datname = current_database()
                        """).query((row, number) -> row.getBoolean(1)).list().size();
        assertThat(killed).isPositive();
    }
}
