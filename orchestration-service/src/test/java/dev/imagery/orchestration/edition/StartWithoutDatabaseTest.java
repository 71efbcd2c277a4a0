package dev.imagery.orchestration.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Instances whose PostgreSQL is stopped, from the start on or later. Each test has a database of its own, and leaves the server running. */
@Tag("adapter")
class StartWithoutDatabaseTest {

    @TempDir
    private static Path postgresDirectory;

    private static LocalPostgres postgres;

    @TempDir
    private Path directory;

    private Database database;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = LocalPostgres.start(PostgresSettings.keptIn(
                postgresDirectory.resolve("postgres"), 0, postgresDirectory.resolve("postgres.log")));
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void createDatabase(TestInfo test) throws SQLException {
        database = postgres.database("d" + Math.floorMod(test.getDisplayName().hashCode(), 1_000_000));
    }

    @Test
    void theCopyIsAnsweredUntilTheDatabaseIsBack() throws IOException {
        try (Instance earlier = start()) {
            put(earlier, "homepage", "1");
            put(earlier, "homepage", "2");
            put(earlier, "about", "1");
        }
        try (Instance another = Instance.start(database)) { // keeps no copy
            another.activate("homepage", 1);
        }
        postgres.crash();

        try (Instance instance = start()) {
            assertThat(instance.served("homepage")).isEqualTo(2);
            assertThat(instance.served("about")).isEqualTo(1);
            assertThat(instance.health().path("source").asString()).isEqualTo("copy");
            assertThat(instance.health().path("following").asBoolean()).isFalse();
            assertThat(instance.put("homepage", document("3")).status()).isEqualTo(503);
            assertThat(instance.get("/v1/pages/homepage/versions").status()).isEqualTo(503);
            assertThat(instance.get("/v1/homepage?country=US").status()).isEqualTo(200);

            postgres.restart();
            await().atMost(Duration.ofSeconds(10)).until(() -> instance.served("homepage") == 1);

            assertThat(instance.health().path("source").asString()).isEqualTo("database");
            assertThat(instance.gauge("imagery.pages.following")).isEqualTo(1);
            put(instance, "homepage", "3");
            assertThat(instance.served("homepage")).isEqualTo(3);
        }
    }

    @Test
    void withoutACopyWhatTheServiceBringsAlongIsAnswered() throws IOException {
        postgres.crash();

        try (Instance instance = Instance.start(database, "imagery.pages.poll-interval=100ms")) {
            assertThat(instance.served("homepage")).isZero();
            assertThat(instance.health().path("source").asString()).isEqualTo("packaged");

            postgres.restart();
            await().atMost(Duration.ofSeconds(10)).until(() -> instance.gauge("imagery.pages.following") == 1);

            put(instance, "homepage", "1");
            assertThat(instance.served("homepage")).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseThatGoesAwayLaterLeavesWhatIsInMemory() throws IOException {
        try (Instance instance = start()) {
            put(instance, "homepage", "1");
            postgres.crash();

            await().atMost(Duration.ofSeconds(10)).until(() -> instance.gauge("imagery.pages.following") == 0);
            assertThat(instance.served("homepage")).isEqualTo(1);
            assertThat(instance.activate("homepage", 0).status()).isEqualTo(503);

            postgres.restart();
            await().atMost(Duration.ofSeconds(10)).until(() -> instance.gauge("imagery.pages.following") == 1);
            assertThat(instance.activate("homepage", 0).status()).isEqualTo(200);
        }
    }

    @Test
    void aBrokenCopyIsToldAndPassedOver() throws IOException {
        try (Instance earlier = start()) {
            put(earlier, "homepage", "1");
        }
        Files.writeString(copy(), Files.readString(copy()).replace("homepage", "homepagf"));
        postgres.crash();

        try (Instance instance = start()) {
            assertThat(instance.served("homepage")).isZero();
            assertThat(instance.health().path("copyProblem").asString()).contains("another checksum");

            postgres.restart();
            await().atMost(Duration.ofSeconds(10)).until(() -> instance.served("homepage") == 1);
            await().until(() -> !instance.health().has("copyProblem"));
        }
    }

    private Instance start() {
        return Instance.start(database, "imagery.pages.copy=" + copy(), "imagery.pages.poll-interval=100ms");
    }

    private Path copy() {
        return directory.resolve("kept/pages");
    }

    private static void put(Instance instance, String page, String headline) {
        assertThat(instance.put(page, document(headline)).status()).isEqualTo(201);
    }

    private static String document(String headline) {
        return "{\"fields\":{\"email\":{\"type\":\"StringField\",\"value\":\"\"}},\"fallback\":{\"headline\":\""
                + headline + "\"}}";
    }
}
