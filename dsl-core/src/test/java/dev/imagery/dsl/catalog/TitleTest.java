package dev.imagery.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagery.dsl.target.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TitleTest {

    @Test
    void isAsPopularInAMarketAsTheMarketSaysOrElseAsEverywhere() {
        var title = ExampleTitle.of(1)
                .popularity(40)
                .popularityByCountry(Map.of("JP", 80))
                .title();

        assertThat(title.popularityIn("JP")).isEqualTo(80);
        assertThat(title.popularityIn("US")).isEqualTo(40);
    }

    @Test
    void isNotAvailableWhereItIsWithdrawnWhateverItsWindowsSay() {
        var since = Instant.parse("2026-12-01T00:00:00Z");
        var title = ExampleTitle.of(1)
                .availability(List.of(new AvailabilityWindow("JP", Optional.empty(), Optional.empty())))
                .withdrawals(new AvailabilityWindow("*", Optional.of(since), Optional.empty()))
                .title();

        assertThat(title.isAvailable("JP", since.minusNanos(1))).isTrue();
        assertThat(title.isAvailable("JP", since)).isFalse();
        assertThat(title.isWithdrawn("US", since)).isTrue();
    }

    @Test
    void isALocalOriginalOfItsOriginCountries() {
        var title = ExampleTitle.of(1)
                .originalLanguage("en")
                .originCountries("IE", "GB")
                .title();

        assertThat(title.isLocalOriginalIn("IE")).isTrue();
        assertThat(title.isLocalOriginalIn("US")).isFalse();
    }

    @Test
    void ofUnknownOriginIsALocalOriginalWhereItsLanguageIsTheCountrysOwn() {
        var title = ExampleTitle.of(1).originalLanguage("de").title();

        assertThat(title.isLocalOriginalIn("AT")).isTrue();
        assertThat(title.isLocalOriginalIn("FR")).isFalse();
    }

    @Test
    void ofALanguageWithARegionIsALocalOriginalOnlyThere() {
        var title = ExampleTitle.of(1).originalLanguage("pt-BR").title();

        assertThat(title.isLocalOriginalIn("BR")).isTrue();
        assertThat(title.isLocalOriginalIn("PT")).isFalse();
        assertThat(ExampleTitle.of(2).originalLanguage("zh-Hant").title().isLocalOriginalIn("TW"))
                .isTrue();
    }

    @Test
    void isNamedInALanguageOrAShorterTagOrItsOriginalLanguage() {
        var title = ExampleTitle.of(1)
                .originalLanguage("ja")
                .names(Map.of("ja", "源氏物語", "en", "The Tale of Genji"))
                .title();

        assertThat(title.nameIn("en-GB")).isEqualTo("The Tale of Genji");
        assertThat(title.nameIn("fr")).isEqualTo("源氏物語");
    }

    @Test
    void hasArtworkOfEachKindByLanguage() {
        var poster = artwork(ArtworkKind.POSTER, "en");
        var logo = artwork(ArtworkKind.LOGO, "en-GB");
        var title = ExampleTitle.of(1).artwork(List.of(poster, logo)).title();

        assertThat(title.artwork(ArtworkKind.POSTER, "en")).contains(poster);
        assertThat(title.artwork(ArtworkKind.POSTER, "en-GB")).isEmpty();
        assertThat(title.artworkInOrShorter(ArtworkKind.POSTER, "en-GB")).contains(poster);
        assertThat(title.artworkInOrShorter(ArtworkKind.LOGO, "en-GB")).contains(logo);
        assertThat(title.artworkInOrShorter(ArtworkKind.LOGO, "en")).isEmpty();
    }

    @Test
    void aSnapshotAnswersItsTitlesByRisingId() {
        var snapshot = CatalogSnapshot.of(
                7,
                List.of(ExampleTitle.of(9).title(), ExampleTitle.of(3).title()),
                Map.of("DACH", Set.of("DE", "AT", "CH")));

        assertThat(snapshot.revision()).isEqualTo(7);
        assertThat(snapshot.titles()).extracting(Title::id).containsExactly(3L, 9L);
        assertThat(snapshot.title(9)).map(Title::id).isEqualTo(Optional.of(9L));
        assertThat(snapshot.title(4)).isEmpty();
        assertThat(snapshot.regions().get("DACH")).contains("AT");
    }

    @Test
    void aSnapshotHasATitleOnlyOnce() {
        var title = ExampleTitle.of(3).title();

        assertThatIllegalArgumentException().isThrownBy(() -> CatalogSnapshot.of(1, List.of(title, title), Map.of()));
    }

    private static Artwork artwork(ArtworkKind kind, String language) {
        return Artwork.of(kind.word() + "-" + language, "image/png", new Size(600, 200), kind, language);
    }
}
