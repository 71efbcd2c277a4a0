package dev.imagery.storage.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each test has a platform of its own, as what other tests publish stays live. */
class OwnersTest extends StorageServiceTest {

    private final String platform = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String group = Fixtures.newGroup();

    @Test
    void whoeverHasALiveAssetForAContextOwnsIt() {
        int version = live(group, 7, at("US/en", "high"), at("MX/es", "high"), at("JP/ja", "high"));

        JsonNode owner = one(owners("", at("US/en", "high"), at("US/en", "low"), at("JP/ja", "high")));

        assertThat(owner.get("group").stringValue()).isEqualTo(group);
        assertThat(owner.get("version").intValue()).isEqualTo(version);
        assertThat(owner.get("precedence").intValue()).isEqualTo(7);
        assertThat(owner.get("contexts").intValue()).isEqualTo(2);
        assertThat(owner.get("first"))
                .extracting(JsonNode::stringValue)
                .containsExactly(at("JP/ja", "high"), at("US/en", "high"));
    }

    @Test
    void theGroupThatAsksIsLeftOut() {
        String other = Fixtures.newGroup();
        live(group, 0, at("US/en", "high"));
        live(other, 0, at("US/en", "high"));

        assertThat(one(owners("?group=" + group, at("US/en", "high")))
                        .get("group")
                        .stringValue())
                .isEqualTo(other);
        assertThat(owners("", at("US/en", "high")).json().get("owners")).hasSize(2);
    }

    @Test
    void aVersionThatIsNotLiveOwnsNothing() {
        fixtures.sealedVersion(group, Fixtures.line(at("US/en", "high"), render()));
        assertThat(owners("", at("US/en", "high")).json().get("owners")).isEmpty();

        live(group, 0, at("US/en", "high"));
        live(group, 0, at("US/en", "low"));

        assertThat(owners("", at("US/en", "high")).json().get("owners")).isEmpty();
        assertThat(owners("", at("US/en", "low")).json().get("owners")).hasSize(1);
    }

    @Test
    void aContextIsOwnedInEachCellByItself() {
        live(group, 0, at("US/en", "high@autumn/bright"));

        assertThat(owners("", at("US/en", "high")).json().get("owners")).isEmpty();
        assertThat(owners("", at("US/en", "high@autumn/plain")).json().get("owners"))
                .isEmpty();
        assertThat(one(owners("", at("US/en", "high@autumn/bright"))).get("first"))
                .extracting(JsonNode::stringValue)
                .containsExactly(at("US/en", "high@autumn/bright"));
    }

    @Test
    void asManyContextsAreNamedAsAreWanted() {
        live(group, 0, at("US/en", "low"), at("US/en", "medium"), at("US/en", "high"));
        String[] asked = {at("US/en", "low"), at("US/en", "medium"), at("US/en", "high")};

        JsonNode two = one(owners("?first=2", asked));
        JsonNode none = one(owners("?first=0", asked));

        assertThat(two.get("contexts").intValue()).isEqualTo(3);
        assertThat(two.get("first")).hasSize(2);
        assertThat(none.get("contexts").intValue()).isEqualTo(3);
        assertThat(none.get("first")).isEmpty();
    }

    @Test
    void aContextThatIsAskedForTwiceCountsOnce() {
        live(group, 0, at("US/en", "high"));

        assertThat(one(owners("", at("US/en", "high"), at("US/en", "high")))
                        .get("contexts")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whoAsksForNothingIsAnsweredNothing() {
        Calls.Answer answer = owners("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("owners")).isEmpty();
    }

    @Test
    void everyFaultIsToldByItsLine() {
        Calls.Answer answer = storage.postLines(
                "/v1/contexts/owners",
                "\"US/en/browser/high\"",
                "\"US/en/browser\"",
                "{\"country\":\"US\"}",
                "US/en/browser/high",
                "\"US/en/browser/high@bright\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-contexts");
        assertThat(answer.faults())
                .containsExactly("malformed /lines/2", "malformed /lines/3", "not-json /lines/4", "malformed /lines/5");
    }

    @Test
    void aHundredThousandContextsMayBeAskedForAtOnce() {
        String[] many = IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> at("US/en", "r" + i))
                .toArray(String[]::new);
        live(group, 0, many[99_999]);

        Calls.Answer allowed = owners("", Arrays.copyOf(many, 100_000));
        Calls.Answer oneMore = owners("", many);

        assertThat(one(allowed).get("contexts").intValue()).isEqualTo(1);
        assertThat(oneMore.status()).isEqualTo(422);
        assertThat(oneMore.faults()).containsExactly("too-many /lines/100001");
    }

    @Test
    void aNumberOfNamesOutOfRangeIsRefused() {
        assertThat(owners("?first=1001").faults()).containsExactly("out-of-range /query/first");
    }

    /** Such as {@code US/en/p1a2b3c4/high} of {@code US/en} and {@code high}. */
    private String at(String market, String resolution) {
        return market + "/" + platform + "/" + resolution;
    }

    private Calls.Answer owners(String query, String... contexts) {
        return storage.postLines(
                "/v1/contexts/owners" + query,
                Arrays.stream(contexts).map(context -> "\"" + context + "\"").toArray(String[]::new));
    }

    private static JsonNode one(Calls.Answer answer) {
        List<JsonNode> owners = StreamSupport.stream(answer.json().get("owners").spliterator(), false)
                .toList();
        assertThat(owners).hasSize(1);
        return owners.getFirst();
    }

    private String render() {
        return fixtures.recordedRender(1920, 1080, 12345);
    }

    private int live(String name, int precedence, String... contexts) {
        String versions = "/v1/groups/" + name + "/versions";
        String opening = Fixtures.version(UUID.randomUUID())
                .replace("\"author\"", "\"precedence\":" + precedence + ",\"author\"");
        int version = storage.post(versions, opening).json().get("version").intValue();
        String render = render();
        storage.postLines(
                versions + "/" + version + "/assets",
                Arrays.stream(contexts)
                        .map(context -> Fixtures.line(context, render))
                        .toArray(String[]::new));
        storage.post(versions + "/" + version + "/seal");
        storage.post("/v1/groups/" + name + "/publish", "{\"version\":" + version + ",\"override\":\"a test\"}");
        await().until(() -> fixtures.state(name, version).equals("live"));
        return version;
    }
}
