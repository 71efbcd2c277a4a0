package dev.imagery.orchestration.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.orchestration.edition.Instance.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Instances that never reach a database. */
@Tag("adapter")
class PagesWithoutDatabaseTest {

    private static final String DOCUMENT = "{\"fields\": {\"email\": {\"type\": \"StringField\", \"value\": \"\"}}}";

    @Test
    void whereNoneIsConfiguredTheServiceAnswersWhatItBringsAlong() {
        try (Instance instance = Instance.start("spring.datasource.url=")) {
            assertThat(instance.served("homepage")).isZero();
            assertThat(instance.get("/v1/homepage?country=US")
                            .body()
                            .path("fields")
                            .propertyNames())
                    .containsExactly("email", "nextAction");
            assertThat(instance.get("/v1/pages/signup").header("ETag")).isEqualTo("\"0\"");
            assertThat(instance.get("/v1/pages/signup/versions")
                            .body()
                            .path("versions")
                            .size())
                    .isEqualTo(1);
            assertThat(instance.get("/v1/pages/signup/versions/0").status()).isEqualTo(200);
            assertThat(instance.get("/v1/pages/signup/versions/1").status()).isEqualTo(404);
            assertThat(instance.get("/v1/pages/about").status()).isEqualTo(404);
            assertThat(instance.health().path("source").asString()).isEqualTo("packaged");
        }
    }

    @Test
    void whereNoneIsConfiguredNothingCanBeHandedIn() {
        try (Instance instance = Instance.start()) {
            Answer refused = instance.put("homepage", DOCUMENT);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("no-database");
            assertThat(refused.body().path("detail").asString()).contains("spring.datasource.url");
            assertThat(instance.activate("homepage", 0).problem()).isEqualTo("no-database");
            assertThat(instance.send("DELETE", "/v1/pages/homepage", "").problem())
                    .isEqualTo("no-database");
            assertThat(instance.put("homepage", "{}").problem())
                    .as("what is wrong with the page is told first")
                    .isEqualTo("invalid-page");
        }
    }

    @Test
    void aDatabaseThatHangsHoldsNoStartUp() throws IOException {
        try (ServerSocket hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var silent = new Database(
                    "jdbc:postgresql://127.0.0.1:%d/orchestration".formatted(hung.getLocalPort()), "nobody", "none");
            long before = System.nanoTime();

            try (Instance instance = Instance.start(silent, "imagery.pages.start-wait=500ms")) {
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
                assertThat(instance.served("homepage")).isZero();
                assertThat(instance.get("/v1/homepage?country=US").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aRefusedPasswordIsNoReasonNotToAnswer() {
        try (TestDatabase database = TestDatabase.create();
                Instance instance = Instance.start(new Database(database.url(), "nobody", "none"))) {
            assertThat(instance.served("homepage")).isZero();
            assertThat(instance.health().path("following").asBoolean()).isFalse();
        }
    }
}
