package dev.imagery.orchestration.homepage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.asset.Box;
import dev.imagery.orchestration.asset.Contrast;
import dev.imagery.orchestration.asset.Encodings;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.page.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompositionTest {

    private static final Composition COMPOSITION =
            new Composition(new AssetUrls(URI.create("https://cdn.example.com")));

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

    @Test
    void theRichFormTellsAllOfAPicture() {
        Chosen high = chosen("walls", 12, """
                {"type": "AssetReference", "altText": "A wall", "dominantColour": "#102030", "placeholder": "1QcSHQRnh493V4dIh4eX",
                 "hitMap": "hit-maps/ab.json", "safeAreas": [{"x": 1, "y": 2, "width": 30, "height": 40}],
                 "contrast": {"worst": 4.5, "mean": 9}, "groupVersion": 4, "renditions": [
                   {"encoding": "jpeg", "width": 1920, "height": 1080, "key": "assets/a.jpg"},
                   {"encoding": "avif", "width": 1920, "height": 1080, "key": "assets/a.avif"}]}
                """);
        Chosen low = chosen("walls", 12, """
                {"type": "AssetReference", "renditions": [
                   {"encoding": "jpeg", "width": 960, "height": 540, "key": "assets/b.jpg"},
                   {"encoding": "avif", "width": 960, "height": 540, "key": "assets/b.avif"}]}
                """);

        Homepage full = full(1, low, high);

        assertThat(full.page()).isEqualTo(new Homepage.PageVersion("homepage", 0, "main"));
        assertThat(full.release()).isEqualTo(7);
        assertThat(full.adaptiveFields())
                .isEqualTo(Map.of("backgroundImage", json("\"https://cdn.example.com/assets/a.jpg\"")));
        assertThat(full.images()).containsOnlyKeys("backgroundImage");
        assertThat(full.images().get("backgroundImage"))
                .isEqualTo(new Image(
                        "https://cdn.example.com/assets/a.jpg",
                        "image/jpeg",
                        1920,
                        1080,
                        List.of(
                                new Image.Source(
                                        "image/avif",
                                        "https://cdn.example.com/assets/b.avif 960w, https://cdn.example.com/assets/a.avif 1920w"),
                                new Image.Source(
                                        "image/jpeg",
                                        "https://cdn.example.com/assets/b.jpg 960w, https://cdn.example.com/assets/a.jpg 1920w")),
                        "1QcSHQRnh493V4dIh4eX",
                        "#102030",
                        "A wall",
                        "https://cdn.example.com/hit-maps/ab.json",
                        List.of(new Box(1, 2, 30, 40)),
                        new Contrast(4.5, 9),
                        "<https://cdn.example.com/assets/a.avif>; rel=preload; as=image; type=\"image/avif\";"
                                + " imagesrcset=\"https://cdn.example.com/assets/b.avif 960w,"
                                + " https://cdn.example.com/assets/a.avif 1920w\"; imagesizes=\"100vw\"; fetchpriority=high",
                        "walls",
                        4L,
                        12L,
                        "US/en"));
        assertThat(full.experiments()).containsExactly(new Homepage.Experiment("cell", "autumn/bright", false, true));
    }

    @Test
    void anotherVersionsPictureIsNoSizeOfThisOne() {
        Homepage full = full(1, chosen("walls", 11, jpeg(960)), chosen("walls", 12, jpeg(1920)));

        assertThat(full.images().get("backgroundImage").sources())
                .containsExactly(new Image.Source("image/jpeg", "https://cdn.example.com/assets/1920.jpg 1920w"));
    }

    @Test
    void aPictureOfAnUnknownSizeHasNoSources() {
        Image image = full(0, chosen("walls", 1, """
                {"type": "AssetReference", "renditions": [{"encoding": "jpeg", "width": "wide", "key": "assets/a.jpg"}]}
                """)).images().get("backgroundImage");

        assertThat(image.url()).isEqualTo("https://cdn.example.com/assets/a.jpg");
        assertThat(image.sources()).isEmpty();
        assertThat(image.preload()).isNull();
    }

    private static Homepage homepage(Map<String, JsonNode> chosen) {
        return COMPOSITION.plain(
                PAGE.definition().firstMode(),
                Offer.of(new Chosen(chosen, Map.of(), List.of())),
                Encodings.shownBy(Set.of()));
    }

    private static Homepage full(int chosen, Chosen... offers) {
        return COMPOSITION.full(
                PAGE,
                PAGE.definition().firstMode(),
                Stream.of(offers).map(Offer::of).toList(),
                chosen,
                Encodings.shownBy(Set.of()),
                Encodings.ALL,
                new Homepage.Place("US", "en", "browser", "high"),
                7L);
    }

    private static Chosen chosen(String ruleSet, long version, String background) {
        return new Chosen(
                Map.of("backgroundImage", json(background)),
                Map.of("backgroundImage", new Chosen.Winner(ruleSet, version, "US/en")),
                List.of(new Chosen.Participation("cell", "autumn/bright", false, true)));
    }

    private static String jpeg(int width) {
        return """
                {"type": "AssetReference", "renditions": [{"encoding": "jpeg", "width": %d, "height": %d, "key": "assets/%d.jpg"}]}
                """.formatted(width, width * 9 / 16, width);
    }

    private static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
