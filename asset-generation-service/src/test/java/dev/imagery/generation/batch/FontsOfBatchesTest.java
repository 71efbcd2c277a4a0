package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.Typeface;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.rendering.Renderer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Texts in fonts of the catalogue that this machine does not have, drawn by ImageMagick. */
class FontsOfBatchesTest extends BatchTest {

    private static final Typeface SANS = Typeface.installed("Noto Sans", 700);
    private static final Typeface SERIF = Typeface.installed("Noto Serif", 700);

    @Autowired
    @Qualifier("renderer") private Renderer imageMagick;

    @Test
    void anotherFontOfTheSameNameMakesAnotherPictureUnderAnotherKey() {
        drawable(1901);
        var sans = put("Brand One", SANS);
        var before = live(submit(recipe(1901, "Watch", "Brand One")));
        var serif = put("Brand One", SERIF);
        var after = live(submit(recipe(1901, "Watch", "Brand One")));

        assertThat(picture(after)).isNotEqualTo(picture(before));
        assertThat(fonts(before)).containsExactly(sans);
        assertThat(fonts(after)).containsExactly(serif);
    }

    @Test
    void aBatchKeepsTheFontsOfItsSnapshot() throws InterruptedException {
        drawable(1902);
        var sans = put("Brand Two", SANS);
        var hold = renderer.hold(1902);
        var id = submit(recipe(1902, "Watch", "Brand Two"));
        hold.awaitRender();
        put("Brand Two", SERIF);
        hold.release();

        assertThat(fonts(live(id))).containsExactly(sans);
    }

    @Test
    void fontsOfNotoAreTakenIntoTheCatalogueAsTheyAreNeeded() {
        drawable(1903);
        assertThat(get("/v1/fonts/Noto Sans Ogham")).hasStatus(404);

        var asset = live(submit(recipe(1903, "Watch ᚐ", "Noto Sans")));

        assertThat(fonts(asset)).hasSize(2);
        assertThat(get("/v1/fonts/Noto Sans Ogham"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.fonts[0].licence")
                .asString()
                .contains("Open Font License");
    }

    @Test
    void aPlanAlreadyHasAllWeightsOfAFamilyThatIsACollection() {
        title(1906);

        assertThat(http.post()
                        .uri("/v1/recipes/plan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(recipe(1906, "映画", "Noto Sans"))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"gaps\": []}");
        assertThat(get("/v1/fonts/Noto Sans CJK JP")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"fonts": [{"weight": 400, "mediaType": "font/collection"}, {"weight": 700, "mediaType": "font/collection"}]}
                        """);
    }

    @Test
    void aFontThatThereIsNotIsAFaultOfTheRecipe() {
        drawable(1904);
        put("Brand Four", SANS);

        assertThat(post(recipe(1904, "Watch", "Brand For"), Map.of()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"faults": [{"pointer": "/overlays/0/font", "code": "unknown-font", "suggestion": "Brand Four"}]}
                        """);
    }

    @Test
    void aCharacterThatNoFontHasFailsTheBatchBeforeAnythingIsDrawn() {
        title(1905);
        var id = submit(recipe(1905, "Watch \\u0378", "Noto Sans"));

        assertThat(awaitState(id, "failed")
                        .path("faults")
                        .get(0)
                        .path("message")
                        .stringValue())
                .contains("none of the fonts Noto Sans has a glyph for U+0378")
                .contains("/overlays/0 over title 1905");
        assertThat(renderer.timesDrawn(1905)).isZero();
    }

    private void drawable(long title) {
        title(title);
        renderer.leaveTo(imageMagick, title);
    }

    /** What storage was told of the batch's only render. */
    private JsonNode live(String batch) {
        awaitState(batch, "live");
        var asset = version(batch).assets().get("US/en/browser/low");
        return STORAGE.renders().get(asset.path("renderKey").stringValue());
    }

    /** The key tells its bytes. */
    private static String picture(JsonNode render) {
        return render.path("renditions").get(0).path("key").stringValue();
    }

    private static List<String> fonts(JsonNode render) {
        return render.path("provenance")
                .path("fonts")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Answers the digest. */
    private String put(String family, Typeface face) {
        var bytes = face.named(family, "Version 1").bytes();
        assertThat(http.put()
                        .uri("/v1/fonts/" + family + "/700?licence=Our own")
                        .contentType(MediaType.valueOf("font/ttf"))
                        .content(bytes)
                        .exchange())
                .hasStatus2xxSuccessful();
        return FileDigest.sha256(bytes);
    }

    private static String recipe(long title, String text, String font) {
        return """
                {"name": "fonts-%1$d", "titleIds": [%1$d], "countries": ["US"], "languages": ["en"], "type": "grid",
                 "platforms": ["browser"], "resolutions": ["low"],
                 "overlays": [{"type": "text", "text": "%2$s", "font": "%3$s",
                               "box": {"left": 0.1, "top": 0.1, "width": 0.8, "height": 0.8}}]}
                """.formatted(title, text, font);
    }
}
