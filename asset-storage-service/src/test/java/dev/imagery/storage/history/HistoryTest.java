package dev.imagery.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    /** Of this test alone, as all groups of all tests compete for contexts. */
    private final String platform = "p-" + UUID.randomUUID().toString().substring(0, 20);

    private final String context = "JP/ja/" + platform + "/high";

    @Test
    void whatWasLiveAtAnInstantIsToldWithItsOrigin() {
        int first = live(group, context);
        Instant then = Instant.now();
        int second = live(group, context);

        JsonNode before = shown(then);

        assertThat(before.at("/source/version").asInt()).isEqualTo(first);
        assertThat(before.at("/source/author").asString()).isEqualTo("ops");
        assertThat(before.at("/source/recipe/titleIds/0").asInt()).isEqualTo(12345);
        assertThat(before.at("/source/catalogRevision").asInt()).isEqualTo(7);
        assertThat(before.at("/rule/set").asString()).isEqualTo(group);
        assertThat(before.at("/rule/rule").asString()).isEqualTo(context);
        assertThat(Instant.parse(before.at("/rule/since").asString())).isBeforeOrEqualTo(then);
        assertThat(Instant.parse(before.at("/rule/until").asString())).isAfter(then);
        assertThat(before.at("/picture/titleIds/0").asInt()).isEqualTo(12345);
        assertThat(before.at("/picture/provenance/magick").asString()).isEqualTo("7.1");
        assertThat(before.at("/picture/files/0/url").asString()).startsWith("https://cdn.example.com/assets/");
        assertThat(shown(Instant.now()).at("/source/version").asInt()).isEqualTo(second);
        assertThat(shown(Instant.now()).at("/rule").has("until")).isFalse();
    }

    @Test
    void aRollbackIsPartOfTheHistory() {
        int first = live(group, context);
        live(group, context);
        Instant between = Instant.now();
        storage.post("/v1/groups/" + group + "/rollback");
        awaitLive(group, first);

        assertThat(shown(between).at("/rule/rolledBack").asBoolean()).isFalse();
        assertThat(shown(Instant.now()).at("/source/version").asInt()).isEqualTo(first);
        assertThat(shown(Instant.now()).at("/rule/rolledBack").asBoolean()).isTrue();
    }

    @Test
    void nothingWasShownBeforeTheFirst() {
        Instant before = Instant.now();
        live(group, context);

        assertThat(history("&at=" + before).status()).isEqualTo(404);
    }

    @Test
    void whatWasSealedAndNeverPublishedWasNotShown() {
        fixtures.sealedVersion(group, Fixtures.line(context, fixtures.recordedRender(1920, 1080, 12345)));

        assertThat(history("").status()).isEqualTo(404);
    }

    @Test
    void ofSeveralGroupsTheFirstByNameIsShownAndTheOthersAreNamed() {
        String other = "a-" + group;
        live(group, context);
        live(other, context);

        JsonNode shown = shown(Instant.now());

        assertThat(shown.at("/source/group").asString()).isEqualTo(other);
        assertThat(shown.at("/others/0/group").asString()).isEqualTo(group);
    }

    @Test
    void whoIsInACellIsShownTheCellsOwn() {
        live(group, context, context + "@autumn/bright");

        assertThat(history("&cell=autumn/bright").json().at("/rule/rule").asString())
                .isEqualTo(context + "@autumn/bright");
        assertThat(history("&cell=autumn/dark").json().at("/rule/rule").asString())
                .isEqualTo(context);
    }

    @Test
    void everyFaultOfAQuestionIsTold() {
        Calls.Answer answer = storage.get("/v1/history?country=Japan&cell=dark&at=yesterday&when=now");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactly(
                        "malformed /query/country",
                        "missing /query/language",
                        "malformed /query/cell",
                        "malformed /query/at",
                        "unknown-parameter /query/when");
    }

    private JsonNode shown(Instant at) {
        Calls.Answer answer = history("&at=" + at);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private Calls.Answer history(String more) {
        return storage.get("/v1/history?country=JP&language=ja&resolution=high&platform=" + platform + more);
    }

    private int live(String group, String... contexts) {
        String[] lines = new String[contexts.length];
        for (int i = 0; i < contexts.length; i++) {
            lines[i] = Fixtures.line(contexts[i], fixtures.recordedRender(1920, 1080, 12345));
        }
        int version = fixtures.sealedVersion(group, lines);
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
        awaitLive(group, version);
        return version;
    }

    private void awaitLive(String group, int version) {
        await().until(() -> fixtures.state(group, version).equals("live"));
    }
}
