package dev.imagery.orchestration.homepage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.page.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HomepageTest {

    private static final AssetUrls URLS = new AssetUrls(URI.create("https://cdn.example.com"));

    private static final Page PAGE =
            new Page("homepage", 0, Map.of("email", json("{\"type\":\"StringField\",\"value\":\"\"}")), Map.of());

    @Test
    void valuesThatAreNoAssetsPassAsTheyAre() {
        Map<String, JsonNode> chosen = Map.of(
                "backgroundImage", json("\"https://elsewhere.example.com/a.jpg\""),
                "count", json("3"),
                "bold", json("true"),
                "next", json("{\"type\":\"Action\",\"withFields\":[\"email\"]}"));
        assertThat(homepage(chosen).adaptiveFields()).isEqualTo(chosen);
    }

    @Test
    void anAssetBecomesItsUrl() {
        assertThat(homepage(Map.of("backgroundImage", json("""
                                {"type":"AssetReference","renditions":[{"encoding":"jpeg","width":1,"height":1,"key":"assets/a.jpg"}]}
                                """))).adaptiveFields())
                .isEqualTo(Map.of("backgroundImage", json("\"https://cdn.example.com/assets/a.jpg\"")));
    }

    @Test
    void anAssetWithNothingForTheClientIsLeftOut() {
        Homepage homepage = homepage(Map.of("backgroundImage", json("{\"type\":\"AssetReference\"}")));
        assertThat(homepage.adaptiveFields()).isEmpty();
        assertThat(homepage.fields()).isEqualTo(PAGE.fields());
    }

    @Test
    void jsonByASchemaIsShownAsItIs() {
        Map<String, JsonNode> chosen = Map.of(
                "card",
                        json(
                                "{\"type\":\"Json\",\"schema\":\"hero-card@2\",\"value\":{\"title\":\"Hi\",\"type\":\"AssetReference\"}}"),
                "nothing", json("{\"type\":\"Json\",\"schema\":\"hero-card@2\",\"value\":null}"),
                "broken", json("{\"type\":\"Json\",\"schema\":\"hero-card@2\"}"));

        assertThat(homepage(chosen).adaptiveFields())
                .isEqualTo(Map.of(
                        "card", json("{\"title\":\"Hi\",\"type\":\"AssetReference\"}"), "nothing", json("null")));
    }

    @Test
    void aTypeThatIsNotKnownYetPassesAsItIs() {
        Map<String, JsonNode> chosen = Map.of("later", json("{\"type\":\"Later\",\"value\":1}"));

        assertThat(homepage(chosen).adaptiveFields()).isEqualTo(chosen);
    }

    private static Homepage homepage(Map<String, JsonNode> chosen) {
        return Homepage.of(PAGE, new Chosen(chosen, Map.of(), List.of()), URLS);
    }

    private static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
