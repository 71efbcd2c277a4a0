package dev.imagery.customization.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ReleaseHttpTest {

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void eachActivationMakesTheNextRelease() {
        putVersions(2);

        long first = release(client.activate(name, 1));
        long second = release(client.activate(name, 2));

        assertThat(second).isEqualTo(first + 1);
        assertThat(client.get("/v1/rulesets/" + name).body().path("active").asLong())
                .isEqualTo(2);
    }

    @Test
    void activatingTheActiveVersionAgainAnswersTheSameRelease() {
        putVersions(1);
        long first = release(client.activate(name, 1));
        String other = CustomizationClient.newName();
        client.put(other, "{\"rules\": []}");
        long afterwards = release(client.activate(other, 1));

        assertThat(release(client.activate(name, 1))).isEqualTo(first);
        assertThat(newest()).isEqualTo(afterwards);
    }

    @Test
    void anEarlierVersionIsActivatedByANewRelease() {
        putVersions(2);
        client.activate(name, 1);
        long second = release(client.activate(name, 2));

        long third = release(client.activate(name, 1));

        assertThat(third).isEqualTo(second + 1);
        assertThat(served()).isEqualTo("1");
    }

    @Test
    void aSetWithAnOwnerOnlyMovesForward() {
        for (int version = 1; version <= 2; version++) {
            client.put(name, "{\"version\": %d, \"owner\": \"asset-storage\", \"rules\": []}".formatted(version));
        }
        activate("{\"version\": 2, \"owner\": \"asset-storage\"}");
        long before = newest();

        Answer late = activate("{\"version\": 1, \"owner\": \"asset-storage\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("version-overtaken");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void theActivatingInstanceServesTheReleaseBeforeItAnswers() {
        putVersions(9);
        for (int version = 1; version <= 9; version++) {
            client.activate(name, version);
            assertThat(served()).isEqualTo("" + version);
        }
    }

    @Test
    void aReleaseNeverChanges() {
        putVersions(2);
        long first = release(client.activate(name, 1));
        client.activate(name, 2);

        assertThat(versionIn(first)).isEqualTo(1);
        assertThat(versionIn(first + 1)).isEqualTo(2);
    }

    @Test
    void theHistoryTellsWhatEachReleaseChanged() {
        putVersions(1);
        long release = release(client.activate(name, 1));

        Answer answer = client.get("/v1/releases?limit=1&before=" + (release + 1));

        assertThat(answer.body().path("releases").size()).isEqualTo(1);
        assertThat(answer.body().path("releases").get(0).path("release").asLong())
                .isEqualTo(release);
        assertThat(answer.body()
                        .path("releases")
                        .get(0)
                        .path("changes")
                        .get(0)
                        .path("ruleSet")
                        .asString())
                .isEqualTo(name);
        assertThat(answer.body().path("next").asLong()).isEqualTo(release);
    }

    @Test
    void onlyItsOwnerActivatesASet() {
        client.put(name, "{\"version\": 1, \"owner\": \"asset-storage\", \"rules\": []}");
        long before = newest();

        Answer nobody = client.activate(name, 1);
        Answer stranger = activate("{\"version\": 1, \"owner\": \"marketing\"}");

        assertThat(List.of(nobody.status(), stranger.status())).containsOnly(409);
        assertThat(nobody.problem()).isEqualTo("not-the-owner");
        assertThat(newest()).isEqualTo(before);
        assertThat(activate("{\"version\": 1, \"owner\": \"asset-storage\"}").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotActivated() {
        putVersions(1);
        client.activate(name, 1);
        long before = newest();

        Answer noVersion = client.activate(name, 2);

        assertThat(noVersion.status()).isEqualTo(422);
        assertThat(noVersion.pointers()).containsExactly("/version");
        assertThat(client.activate(name + "-x", 1).status()).isEqualTo(404);
        assertThat(newest()).isEqualTo(before);
        assertThat(served()).isEqualTo("1");
    }

    @Test
    void faultsOfAnActivationAreTold() {
        assertThat(activate("{}").pointers()).containsExactly("/version");
        assertThat(activate("{\"version\": 0}").pointers()).containsExactly("/version");
        assertThat(activate("{\"version\": 1, \"ownr\": \"x\"}").pointers()).containsExactly("/ownr");
        assertThat(activate("{\"version\": \"1\"}").status()).isEqualTo(422);
        assertThat(activate("nonsense").problem()).isEqualTo("not-json");
    }

    @Test
    void aFaultyRuleSetLeavesTheActiveReleaseUntouched() {
        putVersions(1);
        long release = release(client.activate(name, 1));

        assertThat(client.put(name, "{\"version\": 2, \"rules\": [{}]}").status())
                .isEqualTo(422);

        assertThat(newest()).isEqualTo(release);
        assertThat(served()).isEqualTo("1");
    }

    @Test
    void activationsAtTheSameTimeAreNumberedWithoutGaps() throws Exception {
        List<String> names =
                IntStream.range(0, 20).mapToObj(i -> name + "-" + i).toList();
        names.forEach(each -> client.put(each, "{\"version\": 1, \"rules\": []}"));
        long before = newest();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> activations = names.stream()
                    .<Callable<Answer>>map(each -> () -> client.activate(each, 1))
                    .toList();
            List<Long> numbers = threads.invokeAll(activations).stream()
                    .map(Future::resultNow)
                    .map(ReleaseHttpTest::release)
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(LongStream.rangeClosed(before + 1, before + 20)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aReleaseThatIsNotThereIsNotFound() {
        assertThat(client.get("/v1/releases/1000000").problem()).isEqualTo("not-found");
        assertThat(client.get("/v1/releases/first").pointers()).containsExactly("/path/number");
    }

    private void putVersions(int count) {
        for (int version = 1; version <= count; version++) {
            client.put(name, """
                    {"version": %d, "rules": [{"id": "r", "conditions": {"only": "%s"}, "payload": {"version": "%d"}}]}""".formatted(version, name, version));
        }
    }

    private String served() {
        return client.evaluate(Map.of("only", name))
                .body()
                .path("adaptiveFields")
                .path("version")
                .asString();
    }

    private long newest() {
        return client.get("/v1/releases?limit=1")
                .body()
                .path("releases")
                .path(0)
                .path("release")
                .asLong(0);
    }

    private long versionIn(long release) {
        return StreamSupport.stream(
                        client.get("/v1/releases/" + release)
                                .body()
                                .path("ruleSets")
                                .spliterator(),
                        false)
                .filter(member -> member.path("ruleSet").asString().equals(name))
                .mapToLong(member -> member.path("version").asLong())
                .findFirst()
                .orElse(0);
    }

    private Answer activate(String body) {
        return client.send("POST", "/v1/rulesets/" + name + "/activate", body);
    }

    private static long release(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("release").asLong();
    }
}
