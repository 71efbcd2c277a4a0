package dev.imagery.storage.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each test has a platform of its own, as what other tests publish stays live. */
class CoverageTest extends StorageServiceTest {

    private final String platform = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String group = Fixtures.newGroup();

    @Test
    void eachMarketHasAnEntryForEachTarget() {
        int version = live(group, 0, line("US/en", "high"), line("MX/es", "high"), line("MX/es", "low"));

        JsonNode coverage = coverage("group=" + group);

        assertThat(coverage.get("targets"))
                .extracting(target -> target.get("resolution").stringValue())
                .containsExactly("high", "low");
        assertThat(states(coverage)).containsExactly("MX/es own own", "US/en own fallback");
        JsonNode own = coverage.get("markets").get(1).get("entries").get(0);
        assertThat(own.get("group").stringValue()).isEqualTo(group);
        assertThat(own.get("version").intValue()).isEqualTo(version);
        assertThat(own.has("madeAt")).isTrue();
        JsonNode fallback = coverage.get("markets").get(1).get("entries").get(1);
        assertThat(fallback.get("fallback").stringValue()).isEqualTo("resolution");
        assertThat(fallback.get("of").stringValue()).isEqualTo("US/en/" + platform + "/high");
        assertThat(coverage.get("totals").get("own").intValue()).isEqualTo(3);
        assertThat(coverage.get("totals").get("fallback").intValue()).isEqualTo(1);
        assertThat(coverage.get("totals").get("missing").intValue()).isZero();
        assertThat(coverage.get("totals").has("oldest")).isTrue();
    }

    @Test
    void aMarketWithoutAnythingOnAPlatformLacksIt() {
        live(group, 0, line("US/en", "high"), line("MX/es", "high").replace(platform, platform + "-other"));

        JsonNode coverage = coverage("group=" + group + "&platform=" + platform);

        assertThat(states(coverage)).containsExactly("MX/es missing", "US/en own");
    }

    @Test
    void ofSeveralGroupsTheOneThatIsShownIsTold() {
        live(group, 1, line("US/en", "high"), line("US/en", "low"));
        String stronger = Fixtures.newGroup();
        live(stronger, 2, line("US/en", "high"));

        JsonNode entries = one(coverage("platform=" + platform + "&country=US&language=en"))
                .get("entries");

        assertThat(entries.get(0).get("group").stringValue()).isEqualTo(stronger);
        assertThat(entries.get(1).get("group").stringValue()).isEqualTo(group);
    }

    @Test
    void anAssetOfACellIsNotWhatAllOthersSee() {
        live(group, 0, line("US/en", "high@autumn/bright"), line("US/en", "low"), line("MX/es", "high"));

        assertThat(states(coverage("group=" + group))).containsExactly("MX/es own fallback", "US/en fallback own");
    }

    @Test
    void titlesWithArtworkOfAnotherLanguageMakeAFallback() {
        live(group, 0, line("US/en", "high").replace("\"altText\"", "\"fallbackTitles\":2,\"altText\""));

        JsonNode entry = one(coverage("group=" + group)).get("entries").get(0);

        assertThat(entry.get("state").stringValue()).isEqualTo("fallback");
        assertThat(entry.get("fallback").stringValue()).isEqualTo("artwork");
        assertThat(entry.get("fallbackTitles").intValue()).isEqualTo(2);
        assertThat(entry.has("of")).isFalse();
    }

    @Test
    void countriesThatNothingIsLiveForAreNamed() {
        live(group, 0, line("US/en", "high"), line("MX/es", "high"));

        JsonNode coverage = coverage("group=" + group + "&country=US,CA,BR");

        assertThat(states(coverage)).containsExactly("US/en own");
        assertThat(coverage.get("absentCountries"))
                .extracting(JsonNode::stringValue)
                .containsExactly("BR", "CA");
    }

    @Test
    void pagesGoThroughAllMarketsOnce() {
        live(group, 0, line("US/en", "high"), line("MX/es", "high"), line("MX/en", "high"), line("FR/fr", "high"));

        List<String> seen = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = coverage("limit=2&group=" + group + after);
            states(page).forEach(seen::add);
            after = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
            pages++;
        } while (!after.isEmpty());

        assertThat(seen).containsExactly("FR/fr own", "MX/en own", "MX/es own", "US/en own");
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void theWiderLanguageOfAnotherPageStandsIn() {
        live(group, 0, line("MX/es", "high"), line("MX/es-MX", "high").replace(platform, platform + "-other"));

        JsonNode page = coverage("limit=1&after=MX/es&platform=%s&group=%s".formatted(platform, group));

        assertThat(states(page)).containsExactly("MX/es-MX fallback");
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void nothingIsThereOfAGroupThatIsNotLive() {
        fixtures.sealedVersion(group, line("US/en", "high"));

        for (String name : List.of(group, "nobody")) {
            JsonNode coverage = coverage("group=" + name + "&country=US");
            assertThat(coverage.get("markets")).isEmpty();
            assertThat(coverage.get("targets")).isEmpty();
            assertThat(coverage.get("absentCountries")).hasSize(1);
        }
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Calls.Answer answer =
                storage.get("/v1/coverage?contry=US&country=us&region=NOWHERE&after=US&limit=2001&group=%20");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "unknown-parameter /query/contry",
                        "malformed /query/country",
                        "unknown-region /query/region",
                        "malformed /query/after",
                        "out-of-range /query/limit",
                        "malformed /query/group");
    }

    private JsonNode coverage(String query) {
        Calls.Answer answer = storage.get("/v1/coverage?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode one(JsonNode coverage) {
        assertThat(coverage.get("markets")).hasSize(1);
        return coverage.get("markets").get(0);
    }

    /** Such as {@code US/en own missing}. */
    private static List<String> states(JsonNode coverage) {
        List<String> states = new ArrayList<>();
        coverage.get("markets").forEach(market -> {
            StringBuilder row = new StringBuilder(market.get("country").stringValue() + "/"
                    + market.get("language").stringValue());
            market.get("entries")
                    .forEach(entry -> row.append(" ").append(entry.get("state").stringValue()));
            states.add(row.toString());
        });
        return states;
    }

    private String line(String market, String resolution) {
        return Fixtures.line(market + "/" + platform + "/" + resolution, render());
    }

    private String render() {
        return fixtures.recordedRender(1920, 1080, 12345);
    }

    private int live(String name, int precedence, String... lines) {
        String versions = "/v1/groups/" + name + "/versions";
        String opening = Fixtures.version(UUID.randomUUID())
                .replace("\"author\"", "\"precedence\":" + precedence + ",\"author\"");
        int version = storage.post(versions, opening).json().get("version").intValue();
        storage.postLines(versions + "/" + version + "/assets", lines);
        storage.post(versions + "/" + version + "/seal");
        storage.post("/v1/groups/" + name + "/publish", "{\"version\":" + version + "}");
        await().until(() -> fixtures.state(name, version).equals("live"));
        return version;
    }
}
