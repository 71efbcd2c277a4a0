package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PictureTest {

    private static final String FULL = """
            {"adaptiveFields": {"backgroundImage": "https://cdn.example.com/b.avif"},
             "images": {"backgroundImage": {
               "url": "https://cdn.example.com/b.avif", "type": "image/avif", "width": 1920, "height": 1080,
               "sources": [
                 {"type": "image/avif", "srcset": "https://cdn.example.com/a.avif 960w, https://cdn.example.com/b.avif 1920w"},
                 {"type": "image/jpeg", "srcset": "https://cdn.example.com/a.jpg 960w, https://cdn.example.com/b.jpg 1920w"}],
               "placeholder": "HwgCDIIyMiQwQ1RhZ2Pvnr353g==", "dominantColour": "#102030", "altText": "Posters",
               "safeAreas": [{"x": 9, "y": 9, "width": 64, "height": 86}, {"x": 96, "y": 108, "width": 640, "height": 864}], "contrast": {"worst": 5.1, "mean": 9.8}}}}
            """;

    @Test
    void everythingThatAPageUsesIsRead() {
        Picture picture = picture(FULL);

        assertThat(picture.sources()).extracting(Source::type).containsExactly("image/avif", "image/jpeg");
        assertThat(picture.placeholder().orElseThrow().width()).isEqualTo(32);
        assertThat(picture.placeholder().orElseThrow().height()).isEqualTo(18);
        assertThat(picture.colour()).contains("#102030");
        assertThat(picture.altText()).isEqualTo("Posters");
        assertThat(picture.safeArea().orElseThrow().left()).isCloseTo(0.05, within(1e-9));
        assertThat(picture.safeArea().orElseThrow().bottom()).isCloseTo(0.9, within(1e-9));
        assertThat(picture.contrast()).hasValue(5.1);
        assertThat(picture.origins()).containsExactly("https://cdn.example.com");
    }

    @Test
    void whoeverCannotChooseGetsAJpeg() {
        assertThat(picture(FULL).url()).isEqualTo("https://cdn.example.com/b.jpg");
    }

    @Test
    void theWidthOnTheScreenCountsWhatIsCropped() {
        assertThat(picture(FULL).sizes()).isEqualTo("max(100vw, 100vh * 1920 / 1080)");
    }

    @Test
    void aPlainAddressIsAPictureToo() {
        Picture picture =
                picture("{\"adaptiveFields\": {\"backgroundImage\": \"http://localhost:8082/wall.jpg?v=1\"}}");

        assertThat(picture.url()).isEqualTo("http://localhost:8082/wall.jpg?v=1");
        assertThat(picture.sources()).isEmpty();
        assertThat(picture.safeArea()).isEmpty();
    }

    @Test
    void aPictureMayBeItsOwnAddress() {
        Picture picture = picture("{\"adaptiveFields\": {\"backgroundImage\": \"data:image/jpeg;base64,/9j/4AAQ==\"}}");

        assertThat(picture.url()).startsWith("data:");
        assertThat(picture.origins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html;base64,PGI+",
                "/wall.jpg",
                "",
                "https://cdn.example.com/a b.jpg",
                "https://cdn.example.com/a;b\\\".jpg",
                "https://cdn.example.com; script-src *",
                "https://cdn.example.com/<a>.jpg"
            })
    void whatIsNoAddressIsNoPicture(String address) {
        assertThat(Picture.of(JsonMapper.shared()
                        .readTree("{\"adaptiveFields\": {\"backgroundImage\": \"%s\"}}".formatted(address))))
                .isEmpty();
    }

    @Test
    void oddPropertiesArePassedOver() {
        Picture picture = picture(FULL.replace("#102030", "red;}")
                .replace("HwgCDIIyMiQwQ1RhZ2Pvnr353g==", "?")
                .replace("\"x\": ", "\"x\": -")
                .replace("image/avif\", \"srcset", "text/html\", \"srcset"));

        assertThat(picture.colour()).isEmpty();
        assertThat(picture.placeholder()).isEmpty();
        assertThat(picture.safeArea()).isEmpty();
        assertThat(picture.sources()).extracting(Source::type).containsExactly("image/jpeg");
    }

    private static Picture picture(String answer) {
        return Picture.of(JsonMapper.shared().readTree(answer)).orElseThrow();
    }
}
