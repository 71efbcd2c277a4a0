package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanningRecipesTest extends BatchTest {

    private static String wall(String name, String titles, String countries, String more) {
        return """
                {"name": "%s", "titleIds": %s, "countries": %s, "languages": ["en", "fr"], "platforms": ["browser"],
                 "resolutions": ["low", "high"], "type": "perspective", "rows": 2, "cols": 2%s}
                """.formatted(name, titles, countries, more);
    }

    @Test
    void eachMarketSaysItsTitlesWithTheReasonAndTheFallbackOfEach() {
        title(1901);
        artwork(1901, "fr", Color.GREEN);
        title(1902);

        assertThat(plan("", wall("reasons", "[1901, 1902]", "[\"AD\"]", "")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"group": "reasons", "permutations": 4, "compositions": 2, "renders": {"needed": 2, "known": 0},
                         "fallbacks": {"artwork": {"original": 1}, "defaultCrops": 4},
                         "contexts": {"ofOthers": [], "refused": false},
                         "markets": [
                          {"country": "AD", "language": "en", "assets": 2, "fallbacks": {"artwork": {}, "defaultCrops": 2}, "titles": [
                           {"id": 1901, "name": "Title 1901", "reason": "listed, place 1", "defaultCrop": true},
                           {"id": 1902, "name": "Title 1902", "reason": "listed, place 2", "defaultCrop": true}]},
                          {"country": "AD", "language": "fr", "assets": 2, "titles": [
                           {"id": 1901}, {"id": 1902, "fallback": "original"}]}]}
                        """);
    }

    @Test
    void marketsArePaged() {
        title(1903);
        var recipe = wall("paged", "[1903]", "[\"AD\", \"SM\"]", "");

        var first = json(plan("?limit=3", recipe));
        var second = json(plan("?limit=3&after=" + first.path("next").stringValue(), recipe));

        assertThat(first.path("next").stringValue()).isEqualTo("SM/en");
        assertThat(first.path("markets").valueStream().map(PlanningRecipesTest::market))
                .containsExactly("AD/en", "AD/fr", "SM/en");
        assertThat(second.path("markets").valueStream().map(PlanningRecipesTest::market))
                .containsExactly("SM/fr");
        assertThat(second.has("next")).isFalse();
        assertThat(plan("?after=DE/de", recipe)).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                        {"faults": [{"pointer": "/query/after", "found": "DE/de"}]}
                        """);
        assertThat(plan("?limit=0", recipe)).hasStatus(400);
    }

    @Test
    void theFollowingPagesAreOfThePlanThatTheFirstWasOf() {
        title(1921);
        var recipe = wall("same-plan", "[1921]", "[\"AD\", \"SM\"]", "");

        var first = json(plan("?limit=1", recipe));
        title(1922);
        var second = json(plan("?limit=1&after=" + first.path("next").stringValue(), recipe));
        var anew = json(plan("?limit=1", recipe));

        assertThat(second.path("catalogRevision")).isEqualTo(first.path("catalogRevision"));
        assertThat(anew.path("catalogRevision")).isNotEqualTo(first.path("catalogRevision"));
    }

    @Test
    void asNdjsonThePlanIsALineAndEachMarketAnother() {
        title(1904);

        var answer = http.post()
                .uri("/v1/recipes/plan")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_NDJSON_VALUE)
                .content(wall("in-lines", "[1904]", "[\"AD\", \"SM\"]", ""))
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_NDJSON);
        var lines = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines.getFirst().path("group").stringValue()).isEqualTo("in-lines");
        assertThat(lines.getFirst().has("markets")).isFalse();
        assertThat(lines.subList(1, lines.size()))
                .extracting(PlanningRecipesTest::market)
                .containsExactly("AD/en", "AD/fr", "SM/en", "SM/fr");
    }

    @Test
    void whoAsksForNdjsonIsToldOfFaultsAsEverywhere() {
        assertThat(http.post()
                        .uri("/v1/recipes/plan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_NDJSON_VALUE)
                        .content("{\"type\": \"perspective\"}")
                        .exchange())
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whatRendersWillTakeIsToldOnceOthersOfTheDesignWereMeasured() {
        title(1905);
        title(1906);
        var design = wall("expected", "[1905]", "[\"SM\"]", "").replace("perspective", "diagonal");
        assertThat(json(plan("", design)).path("notes").toString()).contains("none of the design was measured yet");

        awaitState(submit(design), "live");

        var similar = design.replace("1905", "1906");
        await().until(() -> json(plan("", similar)).path("notes").isEmpty());
        var plan = json(plan("", similar));
        assertThat(plan.at("/expected/basis/0/design").stringValue()).isEqualTo("diagonal");
        assertThat(plan.at("/expected/basis/0/renders").intValue()).isEqualTo(1);
        assertThat(plan.at("/expected/basis/0/pixels").longValue()).isEqualTo(960 * 540 + 1920 * 1080);
        assertThat(plan.at("/expected/bytes").longValue())
                .isEqualTo(plan.at("/expected/basis/0/bytes").longValue())
                .isPositive();
    }

    @Test
    void contextsOfAnotherGroupAreToldAndRefusedUnlessAPrecedenceIsStated() {
        title(1907);
        STORAGE.liveElsewhere("first-come", 3, "VA/en/browser/low", "VA/en/browser/high");
        var recipe = wall("second-come", "[1907]", "[\"VA\"]", "");

        assertThat(plan("", recipe)).bodyJson().isLenientlyEqualTo("""
                        {"contexts": {"refused": true, "ofOthers": [{"group": "first-come", "version": 1, "precedence": 3,
                          "contexts": 2, "first": ["VA/en/browser/high", "VA/en/browser/low"]}]}}
                        """);
        assertThat(post(recipe, Map.of())).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:context-owned", "faults": [{"pointer": "/precedence", "code": "context-owned",
                          "found": "2 contexts of group first-come, such as VA/en/browser/high, VA/en/browser/low"}]}
                        """);
        var stated = wall("second-come", "[1907]", "[\"VA\"]", ", \"precedence\": 4");
        assertThat(plan("", stated)).bodyJson().isLenientlyEqualTo("""
                        {"contexts": {"refused": false, "ofOthers": [{"group": "first-come"}]}}
                        """);
        awaitState(submit(stated), "live");
    }

    @Test
    void whatAGroupHasLiveAlreadyIsNeverRefused() {
        title(1908);
        var recipe = wall("came-first", "[1908]", "[\"LI\"]", "");
        awaitState(submit(recipe), "live");
        STORAGE.liveElsewhere("came-later", 9, "LI/en/browser/low", "MC/en/browser/low");

        assertThat(plan("", recipe)).bodyJson().isLenientlyEqualTo("{\"contexts\": {\"ofOthers\": []}}");
        awaitState(submit(recipe), "live");
        assertThat(post(wall("came-first", "[1908]", "[\"LI\", \"MC\"]", ""), Map.of()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"faults": [{"found": "1 context of group came-later, such as MC/en/browser/low"}]}
                        """);
    }

    @Test
    void marketsThatAreLeftOutConflictWithNothing() {
        title(1909, ", \"availability\": [{\"country\": \"SM\"}]");
        artwork(1909, "en", Color.ORANGE);
        STORAGE.liveElsewhere("of-monaco", 0, "GI/en/browser/low");

        assertThat(post(wall("everywhere", "[1909]", "[\"*\"]", ""), Map.of())).hasStatus(202);
    }

    @Test
    void submittingDoesNotDependOnStorage() {
        title(1910);
        STORAGE.liveElsewhere("of-palau", 0, "PW/en/browser/low");
        STORAGE.failNext(1);

        awaitState(submit(wall("of-palau-too", "[1910]", "[\"PW\"]", "")), "live");
    }

    @Test
    void thePlanDiffersFromWhatIsLiveByTitlesAndMarkets() {
        for (long id = 1911; id <= 1914; id++) {
            title(id);
        }
        assertThat(json(plan("", wall("live", "[1911, 1912, 1913]", "[\"AD\", \"SM\"]", "")))
                        .has("live"))
                .isFalse();
        awaitState(submit(wall("live", "[1911, 1912, 1913]", "[\"AD\", \"SM\"]", "")), "live");

        assertThat(plan("?limit=1", wall("live", "[1913, 1914, 1911]", "[\"AD\", \"LU\"]", "")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"live": {"difference": {"addedMarkets": ["LU/en", "LU/fr"], "droppedMarkets": ["SM/en", "SM/fr"],
                           "changedMarkets": 2, "added": 2, "dropped": 2, "moved": 4}},
                         "markets": [{"country": "AD", "difference": {"added": [1914], "dropped": [1912], "moved": [1913, 1911]}}]}
                        """);
        assertThat(plan("", wall("live", "[1911, 1912, 1913]", "[\"AD\", \"SM\"]", "")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"live": {"difference": {"addedMarkets": [], "droppedMarkets": [], "changedMarkets": 0}}}
                        """);
    }

    private static String market(JsonNode market) {
        return market.path("country").stringValue() + "/"
                + market.path("language").stringValue();
    }

    private MvcTestResult plan(String query, String recipe) {
        return http.post()
                .uri("/v1/recipes/plan" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe)
                .exchange();
    }
}
