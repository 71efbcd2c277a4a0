package dev.imagery.customization.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.customization.CustomizationApplication;
import dev.imagery.customization.CustomizationClient;
import dev.imagery.infrastructure.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@Tag("adapter")
class TwoInstancesTest {

    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext firstInstance = start();
    private final ConfigurableApplicationContext secondInstance = start();
    private final CustomizationClient first = client(firstInstance);
    private final CustomizationClient second = client(secondInstance);

    @AfterEach
    void stop() {
        firstInstance.close();
        secondInstance.close();
        database.close();
    }

    @Test
    void eachFollowsTheReleasesOfTheOther() {
        assertThat(first.evaluate(Map.of()).body().path("release").asLong()).isZero();
        put("a", 1);
        put("a", 2);

        assertThat(first.activate("a", 1).body().path("release").asLong()).isEqualTo(1);
        awaitField(second, "a", "1");
        assertThat(second.activate("a", 2).body().path("release").asLong()).isEqualTo(2);
        awaitField(first, "a", "2");

        try (ConfigurableApplicationContext late = start()) {
            assertThat(client(late).evaluate(Map.of()).body().path("release").asLong())
                    .isEqualTo(2);
        }
    }

    @Test
    void noAnswerMixesTwoReleases() throws Exception {
        int versions = 25;
        for (int version = 1; version <= versions; version++) {
            put("a", version);
            put("b", version);
        }
        first.activate("a", 1);
        second.activate("b", 1);
        var running = new AtomicBoolean(true);
        Set<Seen> seen = ConcurrentHashMap.newKeySet();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> askFirst = threads.submit(() -> ask(first, running, seen));
            Future<?> askSecond = threads.submit(() -> ask(second, running, seen));
            Future<?> moveA = threads.submit(() -> activateAll(first, "a", versions));
            Future<?> moveB = threads.submit(() -> activateAll(second, "b", versions));
            moveA.get();
            moveB.get();
            running.set(false);
            askFirst.get();
            askSecond.get();
        }

        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(seen).allSatisfy(answer -> assertThat(answer).isEqualTo(recorded(answer.release())));
    }

    private void awaitField(CustomizationClient client, String field, String value) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(client.evaluate(Map.of())
                                .body()
                                .path("adaptiveFields")
                                .path(field)
                                .asString(""))
                        .isEqualTo(value));
    }

    /** Set "a" gives field "a" its version, by rules of which each could be taken from another release. */
    private void put(String set, int version) {
        assertThat(first.put(set, """
                        {"version": %2$d, "rules": [{"id": "r", "payload": {"%1$s": "%2$d", "%1$s-too": "%2$d"}},
                                                    {"id": "q", "priority": 1, "payload": {"%1$s": "%2$d"}}]}""".formatted(set, version)).status()).isEqualTo(201);
    }

    private static Void activateAll(CustomizationClient client, String set, int versions) {
        for (int version = 1; version <= versions; version++) {
            assertThat(client.activate(set, version).status()).isEqualTo(200);
        }
        return null;
    }

    private static Void ask(CustomizationClient client, AtomicBoolean running, Set<Seen> seen) {
        while (running.get()) {
            JsonNode body = client.evaluate(Map.of()).body();
            JsonNode fields = body.path("adaptiveFields");
            seen.add(new Seen(
                    body.path("release").asLong(),
                    fields.path("a").asString("0"),
                    fields.path("a-too").asString("0"),
                    fields.path("b").asString("0"),
                    fields.path("b-too").asString("0")));
        }
        return null;
    }

    /** What the history says that a release gives. */
    private Seen recorded(long release) {
        JsonNode members = first.get("/v1/releases/" + release).body().path("ruleSets");
        String a = version(members, "a");
        String b = version(members, "b");
        return new Seen(release, a, a, b, b);
    }

    private static String version(JsonNode members, String set) {
        return StreamSupport.stream(members.spliterator(), false)
                .filter(member -> member.path("ruleSet").asString().equals(set))
                .map(member -> "" + member.path("version").asLong())
                .findFirst()
                .orElse("0");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CustomizationApplication.class)
                .properties(Map.of("server.port", "0"))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
    }

    private static CustomizationClient client(ConfigurableApplicationContext instance) {
        return new CustomizationClient(
                Integer.parseInt(instance.getEnvironment().getProperty("local.server.port", "0")));
    }

    private record Seen(long release, String a, String aToo, String b, String bToo) {}
}
