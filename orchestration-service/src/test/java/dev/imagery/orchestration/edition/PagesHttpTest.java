package dev.imagery.orchestration.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.orchestration.edition.Instance.Answer;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages over HTTP, on a real PostgreSQL; each test has pages of its own. */
@Tag("adapter")
class PagesHttpTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static Instance instance;

    private final String page = "page-" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeAll
    static void start() {
        instance = Instance.start(DATABASE, "imagery.pages.poll-interval=1m");
    }

    @AfterAll
    static void stop() {
        instance.close();
        DATABASE.close();
    }

    @Test
    void aPageThatIsHandedInIsAnsweredAtOnce() {
        Answer made = instance.put(page, document("Hello"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/v1/pages/" + page + "/versions/1");
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.body().path("active").asBoolean()).isTrue();
        assertThat(made.body().path("version").asLong()).isEqualTo(1);
        assertThat(made.body().path("createdAt").asString()).endsWith("Z");
        Answer active = instance.get("/v1/pages/" + page);
        assertThat(active.text()).isEqualTo(document("Hello"));
        assertThat(active.header("ETag")).isEqualTo("\"1\"");
        assertThat(active.header("Content-Location")).isEqualTo("/v1/pages/" + page + "/versions/1");
        assertThat(instance.served(page)).isEqualTo(1);
    }

    @Test
    void theSameContentIsTheSameVersion() {
        instance.put(page, document("Hello"));

        Answer again = instance.put(page, document("Hello").replace(":", " : "));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("version").asLong()).isEqualTo(1);
        assertThat(instance.put(page, document("Bye")).body().path("version").asLong())
                .isEqualTo(2);
        assertThat(instance.put(page, document("Hello")).body().path("version").asLong())
                .as("only the newest is compared")
                .isEqualTo(3);
    }

    @Test
    void aStepBackIsOneCall() {
        instance.put(page, document("Hello"));
        instance.put(page, document("Bye"));

        Answer back = instance.activate(page, 1);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("active").asBoolean()).isTrue();
        assertThat(instance.get("/v1/pages/" + page).text()).isEqualTo(document("Hello"));
        assertThat(instance.get("/v1/pages/" + page + "/versions/2").text()).isEqualTo(document("Bye"));
        assertThat(instance.put(page, document("Bye")).status())
                .as("the newest again is answered again")
                .isEqualTo(200);
        assertThat(instance.served(page)).isEqualTo(2);
    }

    @Test
    void aDraftIsKeptAndNotAnswered() {
        Answer draft = instance.put(page + "?activate=false", document("Hello"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.body().path("active").asBoolean()).isFalse();
        assertThat(instance.get("/v1/pages/" + page).status()).isEqualTo(404);
        assertThat(instance.get("/v1/pages/" + page + "/versions/1").text()).isEqualTo(document("Hello"));
        instance.activate(page, 1);
        instance.put(page + "?activate=false", document("Bye"));
        assertThat(instance.served(page)).isEqualTo(1);
    }

    @Test
    void nobodysChangeIsLost() {
        instance.put(page, document("Hello"), "If-None-Match", "*");
        instance.put(page, document("Bye"), "If-Match", "\"1\"");

        Answer refused = instance.put(page, document("Again"), "If-Match", "\"1\"");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().path("title").asString()).isEqualTo("The page " + page + " is at version 2");
        assertThat(instance.put(page, document("Again"), "If-None-Match", "*").status())
                .isEqualTo(412);
        assertThat(instance.activate(page, 1, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(instance.send("DELETE", "/v1/pages/" + page, "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(instance.served(page)).isEqualTo(2);
        instance.activate(page, 1);
        assertThat(instance.put(page, document("Again"), "If-Match", "\"2\"").status())
                .as("what was stepped back from is not there any more")
                .isEqualTo(412);
        assertThat(instance.put(page, document("Again"), "If-Match", "\"1\"")
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void allThatWriteAtOnceMakeVersionsInARow() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 12)
                    .<Callable<Answer>>mapToObj(i -> () -> instance.put(page, document("Hello " + i)))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }

        assertThat(instance.get("/v1/pages/" + page + "/versions")
                        .body()
                        .path("versions")
                        .valueStream()
                        .map(version -> version.path("version").asInt())
                        .toList())
                .containsExactlyElementsOf(
                        IntStream.iterate(12, i -> i - 1).limit(12).boxed().toList());
        assertThat(instance.served(page)).isEqualTo(12);
    }

    @Test
    void versionsComeInPages() {
        instance.put(page, document("Hello"));
        instance.put(page, document("Bye"));
        instance.put(page, document("Again"));

        Answer first = instance.get("/v1/pages/" + page + "/versions?limit=2");
        Answer second = instance.get("/v1/pages/" + page + "/versions?limit=2&before="
                + first.body().path("next").asLong());

        assertThat(first.body().path("versions").size()).isEqualTo(2);
        assertThat(first.body().path("versions").path(0).path("active").asBoolean())
                .isTrue();
        assertThat(second.body().path("versions").path(0).path("version").asLong())
                .isEqualTo(1);
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void aPageThatIsTakenAwayGoesOnWithTheNextVersion() {
        instance.put(page, document("Hello"));

        assertThat(instance.send("DELETE", "/v1/pages/" + page, "").status()).isEqualTo(204);

        assertThat(instance.get("/v1/pages/" + page).status()).isEqualTo(404);
        assertThat(instance.send("DELETE", "/v1/pages/" + page, "").status()).isEqualTo(404);
        assertThat(instance.get("/v1/pages/" + page + "/versions/1").status()).isEqualTo(200);
        assertThat(instance.put(page, document("Bye"), "If-None-Match", "*")
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(2);
        assertThat(instance.activate(page, 1).status()).isEqualTo(200);
    }

    @Test
    void whatTheServiceBringsAlongIsVersionZero() {
        Answer packaged = instance.get("/v1/pages/signup");
        assertThat(packaged.header("ETag")).isEqualTo("\"0\"");
        Answer refused = instance.send("DELETE", "/v1/pages/signup", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("packaged-page");

        assertThat(instance.put("signup", document("Hello"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(201);
        assertThat(instance.served("signup")).isEqualTo(1);
        assertThat(instance.get("/v1/pages/signup/versions")
                        .body()
                        .path("versions")
                        .valueStream()
                        .map(version -> version.path("version").asInt() + " "
                                + version.path("active").asBoolean() + " " + version.has("createdAt"))
                        .toList())
                .containsExactly("1 true true", "0 false false");

        assertThat(instance.activate("signup", 0).status()).isEqualTo(200);
        assertThat(instance.get("/v1/pages/signup").text()).isEqualTo(packaged.text());
        instance.activate("signup", 1);
        assertThat(instance.send("DELETE", "/v1/pages/signup", "").status()).isEqualTo(204);
        assertThat(instance.served("signup")).isZero();
    }

    @Test
    void everyFaultOfAPageIsTold() {
        Answer refused = instance.put(page, """
                {"fields": {"email": {"type": "StringFeild", "value": ""}, "nextAction": {"type": "Action", "withFields": ["mail", "emial"]}}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-page");
        assertThat(refused.pointers())
                .containsExactly(
                        "/fields/email/type", "/fields/nextAction/withFields/0", "/fields/nextAction/withFields/1");
        assertThat(refused.body().path("faults").path(0).path("suggestion").asString())
                .isEqualTo("StringField");
        assertThat(instance.get("/v1/pages/" + page + "/versions").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPageAtAllIsRefused() {
        assertThat(instance.put(page, "{\"fields\": ").problem()).isEqualTo("not-json");
        assertThat(instance.put(page, "{\"fields\": {}, \"fields\": {}}").problem())
                .isEqualTo("not-json");
        Answer large = instance.put(page, document("x".repeat(70_000)));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body().path("faults").path(0).path("expected").asString())
                .contains("imagery.pages.max-size");
        Answer named = instance.put("Home_Page", document("Hello"));
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.pointers()).containsExactly("/path/page");
    }

    @Test
    void whatIsNotThereIsToldSo() {
        assertThat(instance.get("/v1/pages/" + page).status()).isEqualTo(404);
        assertThat(instance.get("/v1/pages/" + page + "/versions").status()).isEqualTo(404);
        assertThat(instance.get("/v1/pages/" + page + "/versions/0").status()).isEqualTo(404);
        assertThat(instance.activate(page, 0).status()).isEqualTo(404);
        assertThat(instance.activate(page, 1).status()).isEqualTo(404);
        instance.put(page, document("Hello"));
        assertThat(instance.activate(page, 2).status()).isEqualTo(404);
        assertThat(instance.send("POST", "/v1/pages/" + page + "/activate", "{}")
                        .pointers())
                .containsExactly("/version");
    }

    @Test
    void whoHasTheVersionIsNotSentItAgain() {
        instance.put(page, document("Hello"));

        assertThat(instance.send("GET", "/v1/pages/" + page, "", "If-None-Match", "\"1\"")
                        .status())
                .isEqualTo(304);
        assertThat(instance.send("GET", "/v1/pages/" + page, "", "If-None-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyCallIsDescribed() {
        var paths = instance.get("/v3/api-docs").body().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/v1/pages",
                        "/v1/pages/{page}",
                        "/v1/pages/{page}/activate",
                        "/v1/pages/{page}/versions",
                        "/v1/pages/{page}/versions/{version}");
        assertThat(paths)
                .allSatisfy(path -> assertThat(path)
                        .allSatisfy(operation ->
                                assertThat(operation.has("summary")).isTrue()));
    }

    private static String document(String headline) {
        return "{\"fields\":{\"email\":{\"type\":\"StringField\",\"value\":\"\"}},\"fallback\":{\"headline\":\""
                + headline + "\"}}";
    }
}
