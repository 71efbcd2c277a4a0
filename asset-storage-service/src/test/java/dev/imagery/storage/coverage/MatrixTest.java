package dev.imagery.storage.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Target LOW = new Target("browser", "low", 960, 540);
    private static final Target MEDIUM = new Target("browser", "medium", 1280, 720);
    private static final Target HIGH = new Target("browser", "high", 1920, 1080);
    private static final Target TV = new Target("tv", "high", 1920, 1080);
    private static final Market MEXICO = new Market("MX", "es-MX");

    private final Matrix matrix = new Matrix(List.of(LOW, MEDIUM, HIGH, TV));

    @Test
    void whatIsMadeForAContextIsItsOwn() {
        matrix.put(MEXICO, HIGH, asset(0));

        assertThat(entry(MEXICO, HIGH).state()).isEqualTo(Entry.State.OWN);
        assertThat(entry(MEXICO, HIGH).of()).isNull();
        assertThat(entry(MEXICO, HIGH).group()).isEqualTo("walls");
    }

    @Test
    void artworkOfAnotherLanguageMakesAFallback() {
        matrix.put(MEXICO, HIGH, asset(3));

        assertThat(entry(MEXICO, HIGH).state()).isEqualTo(Entry.State.FALLBACK);
        assertThat(entry(MEXICO, HIGH).fallback()).isEqualTo(Entry.Fallback.ARTWORK);
        assertThat(entry(MEXICO, HIGH).fallbackTitles()).isEqualTo(3);
    }

    @Test
    void artworkOfWhichNothingWasToldMakesNone() {
        matrix.put(MEXICO, HIGH, asset(null));

        assertThat(entry(MEXICO, HIGH).state()).isEqualTo(Entry.State.OWN);
    }

    @Test
    void theNextSmallerPictureStandsIn() {
        matrix.put(MEXICO, LOW, asset(0));
        matrix.put(MEXICO, MEDIUM, asset(0));

        assertThat(entry(MEXICO, HIGH).fallback()).isEqualTo(Entry.Fallback.RESOLUTION);
        assertThat(entry(MEXICO, HIGH).of()).isEqualTo("MX/es-MX/browser/medium");
    }

    @Test
    void whereThereIsNoSmallerOneTheNextLargerStandsIn() {
        matrix.put(MEXICO, MEDIUM, asset(0));
        matrix.put(MEXICO, HIGH, asset(0));

        assertThat(entry(MEXICO, LOW).of()).isEqualTo("MX/es-MX/browser/medium");
    }

    @Test
    void aSmallerPictureIsNearerThanALargerOneOfTheSameDistance() {
        matrix.put(MEXICO, LOW, asset(0));
        matrix.put(MEXICO, HIGH, asset(0));

        assertThat(entry(MEXICO, MEDIUM).of()).isEqualTo("MX/es-MX/browser/low");
    }

    @Test
    void theWiderLanguageStandsInWhereTheMarketHasNothingOnThePlatform() {
        matrix.put(MEXICO, HIGH, asset(0));
        matrix.put(new Market("MX", "es"), TV, asset(0));
        matrix.put(new Market("MX", "es"), MEDIUM, asset(0));

        assertThat(entry(MEXICO, TV).fallback()).isEqualTo(Entry.Fallback.LANGUAGE);
        assertThat(entry(MEXICO, TV).of()).isEqualTo("MX/es/tv/high");
        assertThat(entry(MEXICO, MEDIUM).of()).isEqualTo("MX/es-MX/browser/high");
    }

    @Test
    void neitherAnotherCountryNorAnotherLanguageNorAnotherPlatformStandsIn() {
        matrix.put(new Market("ES", "es"), HIGH, asset(0));
        matrix.put(new Market("MX", "en"), HIGH, asset(0));
        matrix.put(MEXICO, TV, asset(0));

        assertThat(entry(MEXICO, HIGH)).isEqualTo(Entry.missing());
    }

    @Test
    void languagesWidenByTheirSubtags() {
        assertThat(new Market("TW", "zh-Hant-x-old").wider())
                .containsExactly(new Market("TW", "zh-Hant"), new Market("TW", "zh"));
        assertThat(new Market("US", "en").wider()).isEmpty();
    }

    private Entry entry(Market market, Target target) {
        return matrix.entries(market).get(List.of(LOW, MEDIUM, HIGH, TV).indexOf(target));
    }

    private static ShownAsset asset(Integer fallbackTitles) {
        return new ShownAsset("walls", 3, Instant.parse("2026-01-31T12:00:00Z"), fallbackTitles);
    }
}
