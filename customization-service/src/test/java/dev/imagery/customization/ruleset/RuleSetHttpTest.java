package dev.imagery.customization.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class RuleSetHttpTest {

    private static final String MEXICO =
            "{\"id\": \"mx\", \"conditions\": {\"country\": \"MX\"}, \"payload\": {\"x\": 1}}";
    private static final String JAPAN =
            "{\"id\": \"jp\", \"conditions\": {\"country\": \"JP\"}, \"payload\": {\"x\": 2}}";

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void afterTheLastNumberThatMayBeGivenComesTheNext() {
        Answer last = client.put(name, "{\"version\": 9007199254740991, \"rules\": []}");
        Answer next = client.put(name, "{\"rules\": [" + MEXICO + "]}");
        Answer beyond = client.put(name, "{\"version\": 9007199254740993, \"rules\": []}");

        assertThat(List.of(last.status(), next.status(), beyond.status())).containsExactly(201, 201, 422);
        assertThat(next.body().path("version").asLong()).isEqualTo(9007199254740992L);
    }

    @Test
    void aNewVersionIsKept() {
        Answer answer = client.put(name, set(4, MEXICO, JAPAN));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/rulesets/" + name + "/versions/4");
        assertThat(answer.body().path("version").asLong()).isEqualTo(4);
        assertThat(answer.body().path("rules").asInt()).isEqualTo(2);
        assertThat(answer.body().path("digest").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameVersionWithTheSameContentAgainChangesNothing() {
        Answer first = client.put(name, set(1, MEXICO, JAPAN));
        Answer again = client.put(name, set(1, JAPAN, MEXICO));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aVersionNeverGetsOtherContent() {
        client.put(name, set(1, MEXICO));

        Answer answer = client.put(name, set(1, JAPAN));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("version-exists");
        assertThat(ids(client.get("/v1/rulesets/" + name + "/versions/1"))).containsExactly("mx");
    }

    @Test
    void precedenceIsContentToo() {
        client.put(name, "{\"version\": 1, \"rules\": []}");

        assertThat(client.put(name, "{\"version\": 1, \"precedence\": 1, \"rules\": []}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void withoutANumberTheVersionIsTheNextUnlessItRepeatsTheNewest() {
        client.put(name, set(7, MEXICO));

        Answer next = client.put(name, "{\"rules\": [" + JAPAN + "]}");
        Answer again = client.put(name, "{\"rules\": [" + JAPAN + "]}");

        assertThat(next.status()).isEqualTo(201);
        assertThat(next.body().path("version").asLong()).isEqualTo(8);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("version").asLong()).isEqualTo(8);
    }

    @Test
    void versionsHandedInAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> puts = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i ->
                            () -> client.put(name, "{\"rules\": [{\"id\": \"" + i + "\", \"payload\": {\"x\": 1}}]}"))
                    .toList();
            Set<Long> versions = threads.invokeAll(puts).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.body().path("version").asLong())
                    .collect(Collectors.toSet());
            assertThat(versions).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
    }

    @Test
    void onlyItsOwnerChangesASet() {
        client.put(name, "{\"version\": 1, \"owner\": \"asset-storage\", \"rules\": []}");

        Answer stranger = client.put(name, "{\"version\": 2, \"owner\": \"marketing\", \"rules\": []}");
        Answer nobody = client.put(name, "{\"version\": 2, \"rules\": []}");
        Answer owner = client.put(name, "{\"version\": 2, \"owner\": \"asset-storage\", \"rules\": []}");

        assertThat(List.of(stranger.status(), nobody.status(), owner.status())).containsExactly(409, 409, 201);
        assertThat(stranger.problem()).isEqualTo("not-the-owner");
        assertThat(stranger.body().path("title").asString()).contains("asset-storage");
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsKept() {
        Answer answer = client.put(name, """
                {"version": 0, "ruels": [], "rules": [{"id": "a"}, {"id": "b", "payload": {"x": null}}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo("invalid-rule-set");
        assertThat(answer.body().path("title").asString()).isEqualTo("The rule set has 4 faults");
        assertThat(answer.pointers()).containsExactly("/version", "/ruels", "/rules/0/payload", "/rules/1/payload/x");
        assertThat(answer.body().path("faults").get(1).path("suggestion").asString())
                .isEqualTo("rules");
        assertThat(client.get("/v1/rulesets/" + name).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotJsonIsToldWithItsPlace() {
        Answer answer = client.put(name, "{\"version\": 1,\n \"rules\": [}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("not-json");
        assertThat(answer.body().path("detail").asString()).startsWith("Line 2, column ");
    }

    @Test
    void anEmptyBodyIsNotJson() {
        assertThat(client.put(name, "").problem()).isEqualTo("not-json");
    }

    @Test
    void aNameThatNoSetCanHaveIsRefused() {
        Answer answer = client.put("%20", set(1, MEXICO));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactly("/path/name");
    }

    @Test
    void aVersionIsReadBackWithItsRules() {
        client.put(name, set(3, MEXICO, JAPAN));

        Answer answer = client.get("/v1/rulesets/" + name + "/versions/3");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body().path("name").asString()).isEqualTo(name);
        assertThat(answer.body().path("version").asLong()).isEqualTo(3);
        assertThat(ids(answer)).containsExactly("jp", "mx");
        assertThat(answer.body()
                        .path("rules")
                        .get(0)
                        .path("conditions")
                        .path("country")
                        .asString())
                .isEqualTo("JP");
    }

    @Test
    void aSetTellsItsVersionsNewestFirst() {
        client.put(name, set(1, MEXICO));
        client.put(name, set(2, JAPAN));

        Answer answer = client.get("/v1/rulesets/" + name);

        assertThat(answer.body().path("name").asString()).isEqualTo(name);
        assertThat(answer.body().path("versions").findValuesAsString("version")).containsExactly("2", "1");
        assertThat(answer.body().has("active")).isFalse();
    }

    @Test
    void setsAreListedByNameInPages() {
        client.put(name + ".a", set(1, MEXICO));
        client.put(name + ".b", set(1, MEXICO));

        Answer first = client.get("/v1/rulesets?limit=1&after=" + name);
        Answer second = client.get(
                "/v1/rulesets?limit=1&after=" + first.body().path("next").asString());

        assertThat(first.body().path("ruleSets").findValuesAsString("name")).containsExactly(name + ".a");
        assertThat(second.body().path("ruleSets").findValuesAsString("name")).containsExactly(name + ".b");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        client.put(name, set(1, MEXICO));

        assertThat(client.get("/v1/rulesets/" + name + "-x").problem()).isEqualTo("not-found");
        assertThat(client.get("/v1/rulesets/" + name + "/versions/2").problem()).isEqualTo("not-found");
    }

    private static List<String> ids(Answer version) {
        return version.body().path("rules").findValuesAsString("id");
    }

    private static String set(long version, String... rules) {
        return "{\"version\": " + version + ", \"rules\": [" + String.join(",", rules) + "]}";
    }
}
