package dev.imagery.customization.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.Instance;
import dev.imagery.infrastructure.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

@Tag("adapter")
@TestInstance(Lifecycle.PER_CLASS) // starting an instance takes seconds
class TwoInstancesTest {

    private final TestDatabase database = TestDatabase.create();
    private final Instance firstInstance = Instance.start(database);
    private final Instance secondInstance = Instance.start(database);
    private final CustomizationClient first = firstInstance.client();
    private final CustomizationClient second = secondInstance.client();

    @AfterAll
    void stop() {
        firstInstance.close();
        secondInstance.close();
        database.close();
    }

    @Test
    void eachFollowsTheReleasesOfTheOther() {
        put("x", 1);
        put("x", 2);

        long one = release(first.activate("x", 1));
        secondInstance.awaitField("x", "1");
        long two = release(second.activate("x", 2));
        firstInstance.awaitField("x", "2");

        assertThat(two).isEqualTo(one + 1);
    }

    @Test
    void anInstanceThatStartsServesTheNewestReleaseFromItsFirstAnswer() {
        put("y", 1);
        long newest = release(first.activate("y", 1));

        try (Instance late = Instance.start(database)) {
            assertThat(release(late.client().evaluate(Map.of()))).isEqualTo(newest);
        }
    }

    @Test
    void whileTheDatabaseFailsTheLastReleaseIsServedAndThenTheNextIsFollowed() throws SQLException {
        put("z", 1);
        put("z", 2);
        first.activate("z", 1);
        secondInstance.awaitField("z", "1");

        sql("alter table release_head rename to release_head_away");
        try {
            await().atMost(Duration.ofSeconds(5)).until(() -> secondInstance.gauge("imagery.release.following") == 0);
            assertThat(first.activate("z", 2).status()).isEqualTo(500);
            assertThat(firstInstance.field("z")).isEqualTo("1");
            assertThat(secondInstance.field("z")).isEqualTo("1");
        } finally {
            sql("alter table release_head_away rename to release_head");
        }

        first.activate("z", 2);
        secondInstance.awaitField("z", "2");
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

    private static long release(CustomizationClient.Answer answer) {
        return answer.body().path("release").asLong();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.reusedConnections().getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
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

    private record Seen(long release, String a, String aToo, String b, String bToo) {}
}
