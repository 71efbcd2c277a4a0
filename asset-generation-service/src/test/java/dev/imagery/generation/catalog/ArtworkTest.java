package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.generation.Pictures;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ArtworkTest extends CatalogTest {

    @Test
    void artworkIsAnsweredAsItWasPut() {
        put(110, "Emma", "");

        assertThat(putArtwork(110, "en", Color.GREEN)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"width": 60, "height": 90, "mediaType": "image/jpeg"}
                """);

        assertThat(get("/v1/titles/110/artwork/en"))
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG)
                .body()
                .isEqualTo(Pictures.jpeg(60, 90, Color.GREEN));
        assertThat(get("/v1/titles/110"))
                .bodyJson()
                .extractingPath("$.artwork.en.width")
                .isEqualTo(60);
    }

    @Test
    void artworkMayBeAnAvif() {
        put(118, "Emma", "");
        var avif = Pictures.avif(60, 90, new Color(0x808080));

        assertThat(http.put()
                        .uri("/v1/titles/118/artwork/en")
                        .contentType(MediaType.parseMediaType("image/avif"))
                        .content(avif)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"width": 60, "height": 90, "mediaType": "image/avif", "dominantColour": "#808080"}
                        """);
        assertThat(get("/v1/titles/118/artwork/en"))
                .hasContentType("image/avif")
                .body()
                .isEqualTo(avif);
    }

    @Test
    void theSameArtworkAgainMakesNoRevision() {
        put(111, "Emma", "");
        putArtwork(111, "en", Color.GREEN);
        long before = catalog.revision();

        assertThat(putArtwork(111, "en", Color.GREEN)).bodyJson().isLenientlyEqualTo("{\"revision\": " + before + "}");

        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void artworkThatIsNoPictureIsRefused() {
        put(112, "Emma", "");

        assertThat(putArtwork(112, "en", "no picture".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].code")
                .isEqualTo("not-a-picture");
    }

    @Test
    void artworkOfSeveralFramesIsRefused() {
        put(119, "Emma", "");

        assertThat(putArtwork(119, "en", Pictures.animatedPng(60, 90, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactly("wrong-media-type", "animated");
    }

    @Test
    void artworkOfAnotherTypeThanDeclaredIsRefused() {
        put(113, "Emma", "");

        assertThat(putArtwork(113, "en", Pictures.png(60, 90, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].code")
                .isEqualTo("wrong-media-type");
    }

    @Test
    void artworkTooSmallIsRefusedAndTheSettingIsNamed() {
        put(114, "Emma", "");

        assertThat(putArtwork(114, "en", Pictures.jpeg(8, 90, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].expected")
                .asString()
                .contains("imagery.artwork.min-width");
    }

    @Test
    void artworkThatIsAStripeIsRefusedAndTheSettingIsNamed() {
        put(116, "Emma", "");

        assertThat(putArtwork(116, "en", Pictures.jpeg(20, 81, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].expected")
                .asArray()
                .singleElement()
                .asString()
                .contains("imagery.artwork.max-proportion");
        assertThat(putArtwork(116, "en", Pictures.jpeg(80, 20, Color.RED))).hasStatusOk();
    }

    @Test
    void artworkOfAnUnknownTitleOrLanguageIsRefused() {
        put(115, "Emma", "");

        assertThat(putArtwork(999_999, "en", Color.RED)).hasStatus(404);
        assertThat(putArtwork(115, "klingon!", Color.RED)).hasStatus(400);
        assertThat(get("/v1/titles/115/artwork/fr")).hasStatus(404);
    }

    @Test
    void eachKindOfArtworkIsKeptByItself() {
        put(130, "Emma", "");
        putArtwork(130, "en", Color.RED);

        assertThat(putArtwork(130, "zxx?kind=textless", Color.GREEN)).hasStatusOk();
        assertThat(putArtwork(130, "zxx?kind=backdrop", Color.BLUE)).hasStatusOk();
        assertThat(putArtwork(130, "en?kind=logo", Color.BLACK)).hasStatusOk();

        assertThat(get("/v1/titles/130/artwork/zxx?kind=textless"))
                .hasStatusOk()
                .body()
                .isEqualTo(Pictures.jpeg(60, 90, Color.GREEN));
        assertThat(get("/v1/titles/130")).bodyJson().isLenientlyEqualTo("""
                {"artwork": {"en": {"width": 60}},
                 "otherArtwork": {"textless": {"zxx": {"width": 60}}, "backdrop": {"zxx": {"width": 60}},
                                  "logo": {"en": {"width": 60}}}}
                """);
        assertThat(title(catalog.revision(), 130).artwork(ArtworkKind.TEXTLESS, "zxx"))
                .isPresent();
        assertThat(title(catalog.revision(), 130).artwork()).hasSize(4);
    }

    @Test
    void theColourThatMostOfAPictureHasIsTakenWhenItIsPut() {
        put(131, "Emma", "");

        assertThat(putArtwork(131, "en", Pictures.png(60, 90, new Color(0x2B4C6F))))
                .hasStatus(422); // declared as a JPEG
        assertThat(putPng(131, "en", Pictures.png(60, 90, new Color(0x2B4C6F))))
                .bodyJson()
                .isLenientlyEqualTo("{\"dominantColour\": \"#2b4c6f\"}");
        assertThat(title(catalog.revision(), 131).artwork().getFirst().dominantColour())
                .contains("#2b4c6f");
    }

    @Test
    void artworkSaysHowItMayBeCropped() {
        put(132, "Emma", "");

        assertThat(putArtwork(132, "en?focalPoint=0.5,0.3&keepInside=0.2,0.1,0.6,0.5", Color.RED))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"focalPoint": {"x": 0.5, "y": 0.3},
                         "keepInside": {"left": 0.2, "top": 0.1, "width": 0.6, "height": 0.5}}
                        """);

        var artwork = title(catalog.revision(), 132).artwork().getFirst();
        assertThat(artwork.focalPoint()).isEqualTo(new FocalPoint(0.5, 0.3));
        assertThat(artwork.keepInside()).contains(new Box(0.2, 0.1, 0.6, 0.5));
        assertThat(artwork.cropStated()).isTrue();
        putArtwork(132, "fr", Color.RED);
        assertThat(title(catalog.revision(), 132).artworkInOrShorter(ArtworkKind.POSTER, "fr"))
                .hasValueSatisfying(unstated -> {
                    assertThat(unstated.focalPoint()).isEqualTo(FocalPoint.CENTRE);
                    assertThat(unstated.cropStated()).isFalse();
                });
    }

    @Test
    void theSameBytesAgainKeepTheirCropAndOthersBeginWithout() {
        put(133, "Emma", "");
        putArtwork(133, "en?focalPoint=0,1", Color.RED);

        assertThat(putArtwork(133, "en", Color.RED))
                .bodyJson()
                .extractingPath("$.focalPoint.y")
                .isEqualTo(1.0);
        assertThat(putArtwork(133, "en", Color.BLUE))
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .doesNotContainKey("focalPoint");
    }

    @Test
    void theCropIsChangedWithoutTheBytes() {
        put(134, "Emma", "");
        putArtwork(134, "en?focalPoint=0.5,0.3", Color.RED);
        long before = catalog.revision();

        assertThat(patch(134, "en", "{\"keepInside\": {\"left\": 0, \"top\": 0, \"width\": 1, \"height\": 0.4}}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"focalPoint\": {\"x\": 0.5}, \"keepInside\": {\"height\": 0.4}}");
        assertThat(patch(134, "en", "{\"focalPoint\": null}"))
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .doesNotContainKey("focalPoint")
                .containsKey("keepInside");

        assertThat(catalog.revision()).isEqualTo(before + 2);
        assertThat(title(before, 134).artwork().getFirst().keepInside()).isEmpty();
        assertThat(title(catalog.revision(), 134).artwork().getFirst().focalPoint())
                .isEqualTo(new FocalPoint(0.5, 0.2));
        assertThat(patch(134, "en", "{}"))
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo((int) before + 2);
    }

    @Test
    void aFaultyChangeOfTheCropIsRefusedWithEveryFault() {
        put(135, "Emma", "");
        putArtwork(135, "en", Color.RED);

        assertThat(patch(135, "en", "{\"focalPoint\": {\"x\": 2, \"y\": 0}, \"keepInside\": [1], \"box\": 3}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/focalPoint", "/keepInside", "/box");
        assertThat(patch(135, "fr", "{\"focalPoint\": null}")).hasStatus(404);
        assertThat(patch(135, "en", "3")).hasStatus(422);
    }

    @Test
    void everyFaultOfTheParametersIsTold() {
        put(136, "Emma", "");

        assertThat(putArtwork(136, "klingon!?kind=postre&focalPoint=0.5&keepInside=0.5,0.5,0.6,0.1", Color.RED))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/path/language", "/query/kind", "/query/focalPoint", "/query/keepInside");
        assertThat(putArtwork(136, "en?kind=postre", Color.RED))
                .bodyJson()
                .extractingPath("$.faults[0].suggestion")
                .isEqualTo("poster");
    }

    @Test
    void onlyPicturesWithoutTextAreOfNoLanguage() {
        put(137, "Emma", "");

        assertThat(putArtwork(137, "en?kind=textless", Color.RED)).hasStatus(400);
        assertThat(putArtwork(137, "zxx", Color.RED)).hasStatus(400);
        assertThat(putArtwork(137, "zxx?kind=logo", Color.RED)).hasStatus(400);
        assertThat(putArtwork(137, "en?kind=backdrop", Color.RED)).hasStatusOk();
    }

    private MvcTestResult patch(long id, String place, String json) {
        return http.patch()
                .uri("/v1/titles/" + id + "/artwork/" + place)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .content(json)
                .exchange();
    }

    private MvcTestResult putPng(long id, String place, byte[] bytes) {
        return http.put()
                .uri("/v1/titles/" + id + "/artwork/" + place)
                .contentType(MediaType.IMAGE_PNG)
                .content(bytes)
                .exchange();
    }
}
