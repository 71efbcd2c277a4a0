package dev.imagery.dsl.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.overlay.OverlayPlacing.Missing;
import dev.imagery.dsl.overlay.OverlayPlacing.NoLogo;
import dev.imagery.dsl.overlay.OverlayPlacing.NoText;
import dev.imagery.dsl.overlay.OverlayPlacing.NoTitle;
import dev.imagery.dsl.overlay.OverlayPlacing.Placed;
import dev.imagery.dsl.overlay.OverlayPlacing.Substitute;
import dev.imagery.dsl.overlay.PlacingOverlays.Logos;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacingOverlaysTest {

    private static final Logos NONE = (title, language) -> Optional.empty();
    private static final PageText NO_TEXT = new PageText("#ffffff", List.of());
    private static final TextStyle STYLE = new TextStyle(
            "Noto Sans",
            700,
            "#ffffff",
            Box.WHOLE,
            HorizontalAlignment.START,
            VerticalAlignment.MIDDLE,
            0.1,
            0.05,
            0,
            Optional.empty());

    @Test
    void whatIsTheSameInEveryLanguageStaysAsItIs() {
        List<Overlay> overlays = List.of(
                new Gradient(270, "#000000", 0.8, 0.6),
                new Vignette("#000000", 0.5, 0.5),
                new Tint("#102030", 0.2, Tint.Blend.MULTIPLY),
                new Blur(0.01, Box.WHOLE, Blur.Side.INSIDE, 0));

        assertThat(placed(overlays, "US", "en").overlays()).isEqualTo(overlays);
    }

    @Test
    void aScrimThatIsToMakeTextLegibleKnowsTheText() {
        var text = new PageText("#101820", List.of(Box.WHOLE));

        assertThat(PlacingOverlays.place(
                        List.of(new LegibleGradient(90, "#ffffff", 0.7)),
                        new Market("US", "en"),
                        List.of(),
                        Optional.empty(),
                        NONE,
                        text,
                        Optional.empty()))
                .isEqualTo(new Placed(List.of(new PlacedLegibleGradient(90, "#ffffff", 0.7, text)), List.of()));
    }

    @Test
    void whereNoTextIsKnownOfSuchAScrimIsAsStrongAsUsual() {
        assertThat(placed(List.of(new LegibleGradient(90, "#ffffff", 0.7)), "US", "en")
                        .overlays())
                .isEqualTo(List.of(new Gradient(90, "#ffffff", 0.8, 0.7)));
    }

    @ParameterizedTest
    @CsvSource({"BR,pt-BR,Assista", "PT,pt,Veja", "PT,pt-PT,Veja", "DE,de,Watch", "US,en,Watch"})
    void aTextIsInTheWordsOfTheLanguageOrOfAShorterTagOrOfEveryLanguage(String country, String language, String words) {
        var text = text(Map.of("*", "Watch", "pt", "Veja", "pt-BR", "Assista"));

        assertThat(words(placed(List.of(text), country, language))).isEqualTo(words);
    }

    @Test
    void whereALanguageHasNoWordsTheFirstOfTheFallbacksStandsInAndIsTold() {
        var placing = place(text(Map.of("en", "Watch", "fr", "Regardez")), "CH", "de", List.of("it", "fr-CH", "en"));

        assertThat(placing).isInstanceOfSatisfying(Placed.class, placed -> {
            assertThat(words(placed)).isEqualTo("Regardez");
            assertThat(placed.substitutes()).containsExactly(new Substitute(0, "fr"));
        });
    }

    @Test
    void aTextWithoutWordsIsMissingAndNothingIsThrown() {
        assertThat(place(text(Map.of("en", "Watch")), "JP", "ja", List.of("fr")))
                .isEqualTo(new Missing(List.of(new NoText(0, "ja"))));
    }

    @ParameterizedTest
    @CsvSource({
        "zh,CN,zh-Hans",
        "zh,SG,zh-Hans",
        "zh,TW,zh-Hant",
        "zh,HK,zh-Hant-HK",
        "zh-Hant,US,zh-Hant",
        "zh-TW,US,zh-Hant",
        "pt-BR,BR,pt",
        "sr-Latn,RS,sr-Latn",
        "ja,JP,ja"
    })
    void aTextIsSetInAsMuchOfTheLanguageAsItsLettersDependOn(String language, String country, String set) {
        var placed = placed(List.of(text(Map.of("*", "骨"))), country, language);

        assertThat(placed.overlays())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlacedText.class, text -> assertThat(text.language()).isEqualTo(set));
    }

    @Test
    void aLogoIsThatOfTheStatedTitleOrOfTheFirst() {
        assertThat(logo(Optional.of(9L)).title()).isEqualTo(9);
        assertThat(logo(Optional.empty()).title()).isEqualTo(7);
    }

    @Test
    void aLogoAtTheStartOfTheLineIsAtTheRightInArabic() {
        assertThat(logo(Optional.empty()).align()).isEqualTo(HorizontalAlignment.RIGHT);
    }

    @Test
    void logosThatAreNotThereAreMissingAllAtOnce() {
        List<Overlay> overlays = List.of(logoOf(Optional.of(9L)), logoOf(Optional.empty()));

        assertThat(PlacingOverlays.place(
                        overlays, new Market("EG", "ar"), List.of(), Optional.empty(), NONE, NO_TEXT, Optional.empty()))
                .isEqualTo(new Missing(List.of(new NoLogo(0, 9, "ar"), new NoTitle(1))));
    }

    private static PlacedLogo logo(Optional<Long> title) {
        var artwork = artwork();
        var placing = PlacingOverlays.place(
                List.of(logoOf(title)),
                new Market("EG", "ar"),
                List.of(),
                Optional.of(7L),
                (id, language) -> Optional.of(artwork),
                NO_TEXT,
                Optional.empty());
        return (PlacedLogo) ((Placed) placing).overlays().getFirst();
    }

    private static Artwork artwork() {
        return new Artwork(
                "a".repeat(64),
                "image/png",
                new Size(800, 310),
                ArtworkKind.LOGO,
                "ar",
                FocalPoint.CENTRE,
                Optional.empty(),
                true,
                Optional.empty());
    }

    private static Logo logoOf(Optional<Long> title) {
        return new Logo(title, Box.WHOLE, HorizontalAlignment.START, VerticalAlignment.TOP, 1);
    }

    private static Text text(Map<String, String> byLanguage) {
        return new Text(new LocalisedText(new TreeMap<>(byLanguage)), STYLE);
    }

    private static String words(Placed placed) {
        return ((PlacedText) placed.overlays().getFirst()).text();
    }

    private static Placed placed(List<Overlay> overlays, String country, String language) {
        return (Placed) PlacingOverlays.place(
                overlays, new Market(country, language), List.of(), Optional.empty(), NONE, NO_TEXT, Optional.empty());
    }

    private static OverlayPlacing place(Overlay overlay, String country, String language, List<String> fallback) {
        return PlacingOverlays.place(
                List.of(overlay),
                new Market(country, language),
                fallback,
                Optional.empty(),
                NONE,
                NO_TEXT,
                Optional.empty());
    }
}
