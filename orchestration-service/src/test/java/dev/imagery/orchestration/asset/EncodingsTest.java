package dev.imagery.orchestration.asset;

import static dev.imagery.orchestration.asset.Assets.wide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EncodingsTest {

    private static final Encodings UNTOLD = Encodings.shownBy(Set.of());

    @Test
    void aClientThatToldNothingGetsTheLargestJpeg() {
        assertThat(UNTOLD.best(Assets.of(wide("webp", 2560), wide("jpeg", 960), wide("jpeg", 1920), wide("png", 2560))))
                .contains(wide("jpeg", 1920));
    }

    @Test
    void withoutAJpegItGetsWhatEveryBrowserShows() {
        assertThat(UNTOLD.best(Assets.of(wide("avif", 1920), wide("webp", 1920))))
                .contains(wide("webp", 1920));
    }

    @Test
    void anAssetWithNothingForTheClientHasNothing() {
        assertThat(UNTOLD.best(Assets.of(wide("avif", 1920)))).isEmpty();
        assertThat(UNTOLD.best(Assets.of())).isEmpty();
    }

    @Test
    void aClientGetsTheBestThatItShows() {
        AssetReference all = Assets.of(wide("jpeg", 1920), wide("webp", 1920), wide("avif", 1920));

        assertThat(Encodings.shownBy(Set.of("avif", "webp")).best(all)).contains(wide("avif", 1920));
        assertThat(Encodings.shownBy(Set.of("webp")).best(all)).contains(wide("webp", 1920));
        assertThat(Encodings.shownBy(Set.of("jxl", "gif")).best(all)).contains(wide("jpeg", 1920));
    }

    @Test
    void theBestEncodingThatIsMissingIsFollowedByTheNext() {
        assertThat(Encodings.shownBy(Set.of("avif", "webp")).best(Assets.of(wide("jpeg", 1920), wide("webp", 1920))))
                .contains(wide("webp", 1920));
    }
}
