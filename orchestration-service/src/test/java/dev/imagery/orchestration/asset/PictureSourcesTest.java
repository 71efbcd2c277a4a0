package dev.imagery.orchestration.asset;

import static dev.imagery.orchestration.asset.Assets.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureSourcesTest {

    private static final AssetUrls URLS = new AssetUrls(URI.create("https://cdn.example.com/"));

    @Test
    void theBestEncodingIsFirstWithItsWidthsAscending() {
        List<PictureSources.Source> sources = PictureSources.of(
                wide("jpeg", 1920),
                List.of(wide("jpeg", 1920), wide("avif", 1920), wide("jpeg", 960), wide("avif", 960)),
                Encodings.ALL);

        assertThat(sources)
                .extracting(PictureSources.Source::type, source -> source.srcset(URLS))
                .containsExactly(
                        tuple(
                                "image/avif",
                                "https://cdn.example.com/assets/960.avif 960w, https://cdn.example.com/assets/1920.avif 1920w"),
                        tuple(
                                "image/jpeg",
                                "https://cdn.example.com/assets/960.jpeg 960w, https://cdn.example.com/assets/1920.jpeg 1920w"));
    }

    @Test
    void aPictureOfAnotherShapeIsAnother() {
        assertThat(PictureSources.of(
                        wide("jpeg", 1920),
                        List.of(wide("jpeg", 1920), new Rendition("jpeg", 1080, 1920, "assets/tall.jpg")),
                        Encodings.ALL))
                .flatExtracting(PictureSources.Source::renditions)
                .containsExactly(wide("jpeg", 1920));
    }

    @Test
    void aShapeIsTheSameAsFarAsWholePixelsAllow() {
        Rendition small = new Rendition("jpeg", 961, 541, "assets/small.jpg");

        assertThat(PictureSources.of(wide("jpeg", 1920), List.of(small), Encodings.ALL))
                .flatExtracting(PictureSources.Source::renditions)
                .containsExactly(small);
    }

    @Test
    void ofAWidthThereIsOneFile() {
        Rendition other = new Rendition("jpeg", 1920, 1080, "assets/0.jpg");

        assertThat(PictureSources.of(wide("jpeg", 1920), List.of(wide("jpeg", 1920), other), Encodings.ALL))
                .flatExtracting(PictureSources.Source::renditions)
                .containsExactly(other);
    }

    @Test
    void whatTheClientDoesNotShowIsNotOffered() {
        assertThat(PictureSources.of(
                        wide("webp", 960),
                        List.of(wide("avif", 960), wide("webp", 960), wide("jpeg", 960)),
                        Encodings.shownBy(Set.of("webp"))))
                .extracting(PictureSources.Source::type)
                .containsExactly("image/webp", "image/jpeg");
    }
}
