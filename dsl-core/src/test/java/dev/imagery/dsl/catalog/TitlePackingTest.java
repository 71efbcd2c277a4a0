package dev.imagery.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitlePackingTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final TitlePacking packing = new TitlePacking();

    @Test
    void aPackedTitleEqualsTheOneThatItWasMadeOf() {
        var title = whole(1);
        var packed = packing.packed(title);

        assertThat(packed).isEqualTo(title).hasSameHashCodeAs(title);
        assertThat(title).isEqualTo(packed);
    }

    @Test
    void aTitleOfWhichLittleIsSaidEqualsItToo() {
        var title = ExampleTitle.of(1).title();

        assertThat(packing.packed(title)).isEqualTo(title);
    }

    @Test
    void whatNoPackingHasRoomForIsKeptAsItIs() {
        var title = ExampleTitle.of(1)
                .names(Map.of("en", "a\0b"))
                .artwork(List.of(Artwork.of("no digest", "image/png", new Size(1, 2), ArtworkKind.POSTER, "en")))
                .title();

        assertThat(packing.packed(title)).isEqualTo(title);
    }

    @Test
    void whatIsEqualIsShared() {
        var one = packing.packed(whole(1));
        var other = packing.packed(whole(2));

        assertThat(one.genres()).isSameAs(other.genres());
        assertThat(one.availability()).isSameAs(other.availability());
        assertThat(one.originalLanguage()).isSameAs(other.originalLanguage());
    }

    @Test
    void namesAndPopularityAreFoundAsInAnyMap() {
        var title = packing.packed(whole(1));

        assertThat(title.nameIn("ja-JP")).isEqualTo("源氏物語");
        assertThat(title.names().get("fr")).isNull();
        assertThat(title.names().firstKey()).isEqualTo("en");
        assertThat(title.names().lastKey()).isEqualTo("ja");
        assertThat(title.names().headMap("f")).containsOnlyKeys("en");
        assertThat(title.popularityIn("JP")).isEqualTo(90);
        assertThat(title.popularityIn("FR")).isEqualTo(50);
    }

    private static Title whole(long id) {
        return ExampleTitle.of(id)
                .names(Map.of("ja", "源氏物語", "en", "The Tale of Genji " + id))
                .originalLanguage("ja")
                .originCountries("JP")
                .genres("romance", "historical")
                .tags("essential")
                .franchise("genji")
                .popularityByCountry(Map.of("JP", 90, "KR", 0, "US", 100))
                .availability(List.of(
                        new AvailabilityWindow(
                                "JP", Optional.of(Instant.parse("2026-01-01T00:00:00Z")), Optional.empty()),
                        new AvailabilityWindow("*", Optional.empty(), Optional.empty())))
                .artwork(List.of(
                        new Artwork(
                                DIGEST,
                                "image/jpeg",
                                new Size(600, 900),
                                ArtworkKind.POSTER,
                                "ja",
                                FocalPoint.CENTRE,
                                Optional.empty(),
                                false,
                                Optional.of("#00ff7f")),
                        new Artwork(
                                DIGEST.replace('0', 'f'),
                                "image/png",
                                new Size(50_000, 16),
                                ArtworkKind.LOGO,
                                "zh-Hant",
                                new FocalPoint(0.1, 1.0 / 3),
                                Optional.of(new Box(0.1, 0.2, 0.3, 0.4)),
                                true,
                                Optional.empty())))
                .title();
    }
}
