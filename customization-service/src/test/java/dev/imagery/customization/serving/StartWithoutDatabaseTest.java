package dev.imagery.customization.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.Instance;
import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Instances that start while a PostgreSQL of their own is stopped. Each test has a database of its own there. */
@Tag("adapter")
class StartWithoutDatabaseTest {

    private static final String SERVED_SNAPSHOT = "imagery.release.snapshot.served";
    private static final String FOLLOWING = "imagery.release.following";

    @TempDir
    private static Path server;

    private static LocalPostgres postgres;
    private static int databases;

    @TempDir
    private Path directory;

    private Database database;

    @BeforeAll
    static void startServer() throws IOException {
        postgres = LocalPostgres.start(
                PostgresSettings.keptIn(server.resolve("postgres"), 0, server.resolve("postgres.log")));
    }

    @BeforeEach
    void aDatabase() throws IOException, SQLException {
        postgres.restart(); // where a test has left it stopped
        database = postgres.database("customization" + ++databases);
    }

    @AfterAll
    static void stopServer() {
        postgres.close();
    }

    @Test
    void theLastSnapshotIsServedUntilTheDatabaseIsBack() throws IOException {
        long release;
        try (Instance earlier = start()) {
            activate(earlier, "x", 1);
            activate(earlier, "x", 2);
            release = activate(earlier, "y", 1);
            earlier.awaitGauge("imagery.release.snapshot.number", release);
        }
        postgres.crash();

        try (Instance instance = start()) {
            assertThat(instance.field("x")).isEqualTo("2");
            assertThat(instance.field("y")).isEqualTo("1");
            assertThat(instance.client()
                            .evaluate(Map.of())
                            .body()
                            .path("release")
                            .asLong())
                    .isEqualTo(release);
            assertThat(instance.client()
                            .send("POST", "/v1/explain", "{\"context\": {}}")
                            .status())
                    .isEqualTo(200);
            assertThat(readiness(instance).status()).isEqualTo(200);
            assertThat(details(instance).path("source").asString()).isEqualTo("snapshot");
            assertThat(instance.gauge(SERVED_SNAPSHOT)).isEqualTo(1);
            assertThat(instance.gauge(FOLLOWING)).isZero();
            assertThat(instance.client().activate("x", 1).status()).isEqualTo(503);

            postgres.restart();
            instance.awaitGauge(SERVED_SNAPSHOT, 0);

            assertThat(instance.gauge(FOLLOWING)).isEqualTo(1);
            assertThat(details(instance).path("source").asString()).isEqualTo("database");
            activate(instance, "x", 3);
            assertThat(instance.field("x")).isEqualTo("3");
        }
    }

    @Test
    void theSnapshotGivesWayToWhatTheDatabaseHasByThen() throws IOException {
        long first;
        try (Instance earlier = start()) {
            first = activate(earlier, "x", 1);
            earlier.awaitGauge("imagery.release.snapshot.number", first);
        }
        try (Instance another = Instance.start(database)) { // keeps no snapshot
            activate(another, "x", 2);
        }
        postgres.crash();

        try (Instance instance = start()) {
            assertThat(instance.field("x")).isEqualTo("1");
            postgres.restart();
            instance.awaitField("x", "2");
            instance.awaitGauge("imagery.release.snapshot.number", first + 1);
        }
    }

    @Test
    void aBrokenSnapshotIsToldAndPassedOver() throws IOException {
        try (Instance earlier = start()) {
            earlier.awaitGauge("imagery.release.snapshot.number", activate(earlier, "x", 1));
        }
        try (Stream<Path> files = Files.list(snapshot())) {
            for (Path rules :
                    files.filter(file -> file.toString().endsWith(".rules.gz")).toList()) {
                Files.write(rules, new byte[] {1, 2, 3});
            }
        }
        postgres.crash();

        try (Instance instance = start()) {
            assertServesNothing(instance);
            assertThat(details(instance).path("snapshotProblem").asString()).contains("another checksum");

            postgres.restart();
            instance.awaitField("x", "1");
            await().until(() -> !details(instance).has("snapshotProblem"));
        }
    }

    @Test
    void aSnapshotOfAnotherDatabaseIsToldAndPassedOver() throws IOException, SQLException {
        try (Instance earlier = start()) {
            earlier.awaitGauge("imagery.release.snapshot.number", activate(earlier, "x", 1));
        }
        database = postgres.database("another");
        postgres.crash();

        try (Instance instance = start()) {
            assertServesNothing(instance);
            assertThat(details(instance).path("snapshotProblem").asString()).contains("/another");
        }
    }

    @Test
    void aNewDatabaseIsMigratedWhenItIsBack() throws IOException {
        postgres.crash();

        try (Instance instance = start()) {
            assertServesNothing(instance);

            postgres.restart();
            await().until(() -> readiness(instance).status() == 200);
            activate(instance, "x", 1);

            assertThat(instance.field("x")).isEqualTo("1");
        }
    }

    private static void assertServesNothing(Instance instance) {
        Answer answer = instance.client().evaluate(Map.of());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("no-release");
        assertThat(readiness(instance).status()).isEqualTo(503);
        assertThat(details(instance).path("following").asBoolean()).isFalse();
    }

    private Instance start() {
        return Instance.start(
                database,
                "imagery.releases.snapshot.directory=" + snapshot(),
                "spring.datasource.hikari.connection-timeout=1000");
    }

    private Path snapshot() {
        return directory.resolve("snapshot");
    }

    private static long activate(Instance instance, String set, int version) {
        instance.client().put(set, """
                {"version": %2$d, "rules": [{"id": "r", "payload": {"%1$s": "%2$d"}}]}""".formatted(set, version));
        Answer answer = instance.client().activate(set, version);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("release").asLong();
    }

    private static Answer readiness(Instance instance) {
        return instance.client().get("/actuator/health/readiness");
    }

    private static JsonNode details(Instance instance) {
        return readiness(instance).body().path("components").path("releases").path("details");
    }
}
