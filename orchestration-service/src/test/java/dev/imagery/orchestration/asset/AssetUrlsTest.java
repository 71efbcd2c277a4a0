package dev.imagery.orchestration.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssetUrlsTest {

    private final AssetUrls urls = new AssetUrls(URI.create("https://cdn.example.com/"));

    @Test
    void aPlainValueIsNoReference() {
        assertThat(AssetReference.of(json("\"https://elsewhere.example.com/a.jpg\"")))
                .isEmpty();
        assertThat(AssetReference.of(json("3"))).isEmpty();
        assertThat(AssetReference.of(json("{\"type\":\"Action\",\"withFields\":[\"email\"]}")))
                .isEmpty();
    }

    @Test
    void aClientThatToldNothingGetsTheLargestJpeg() {
        assertThat(url(
                        rendition("webp", 2560, 1440, "assets/a.webp"),
                        rendition("jpeg", 960, 540, "assets/b.jpg"),
                        rendition("jpeg", 1920, 1080, "assets/c.jpg")))
                .contains("https://cdn.example.com/assets/c.jpg");
    }

    @Test
    void withoutAJpegItGetsWhatEveryBrowserShows() {
        assertThat(url(rendition("avif", 1920, 1080, "assets/a.avif"), rendition("webp", 1920, 1080, "assets/a.webp")))
                .contains("https://cdn.example.com/assets/a.webp");
    }

    @Test
    void anAssetWithNothingForTheClientHasNoUrl() {
        assertThat(url(rendition("avif", 1920, 1080, "assets/a.avif"))).isEmpty();
        assertThat(url()).isEmpty();
    }

    @Test
    void whatCannotBeReadOfAReferenceIsPassedOver() {
        JsonNode reference = json("""
                {"type": "AssetReference", "renditions": [7, {}, {"encoding": "jpeg"}, {"encoding": 1, "key": 2},
                 {"encoding": "jpeg", "width": "wide", "key": "assets/a.jpg"}]}
                """);
        assertThat(AssetReference.of(reference).flatMap(urls::of)).contains("https://cdn.example.com/assets/a.jpg");
        assertThat(AssetReference.of(json("{\"type\":\"AssetReference\"}")).flatMap(urls::of))
                .isEmpty();
    }

    private Optional<String> url(Rendition... renditions) {
        return urls.of(new AssetReference(List.of(renditions)));
    }

    private static Rendition rendition(String encoding, int width, int height, String key) {
        return new Rendition(encoding, width, height, key);
    }

    private static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
