package dev.imagery.orchestration.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class TwoInstancesTest {

    private static final String DOCUMENT = "{\"fields\":{\"email\":{\"type\":\"StringField\",\"value\":\"%s\"}}}";

    @Test
    void aChangeIsSeenByTheOtherInstanceWithinAboutASecond() {
        try (TestDatabase database = TestDatabase.create();
                Instance one = Instance.start(database);
                Instance other = Instance.start(database)) {
            one.put("homepage", DOCUMENT.formatted(""));
            awaitVersion(other, 1);
            other.put("homepage", DOCUMENT.formatted("you@example.com"));
            awaitVersion(one, 2);
            one.activate("homepage", 1);
            awaitVersion(other, 1);
            other.send("DELETE", "/v1/pages/homepage", "");
            awaitVersion(one, 0);

            assertThat(one.get("/v1/homepage?country=US")
                            .body()
                            .path("fields")
                            .path("email")
                            .path("value")
                            .asString())
                    .isEmpty();
        }
    }

    private static void awaitVersion(Instance instance, long version) {
        await().atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> instance.served("homepage") == version);
    }
}
