package dev.imagery.dsl.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.font.CatalogFont;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.ExampleFont;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.overlay.OverlayPlacing.NoFont;
import dev.imagery.dsl.overlay.OverlayPlacing.NoGlyph;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoosingFontsTest {

    private static final CatalogFont BRAND = ExampleFont.of("Brand Sans", 400, "a-z");
    private static final CatalogFont BOLD = ExampleFont.of("Brand Sans", 700, "a-z");
    private static final CatalogFont LATIN = ExampleFont.of("Noto Sans", 400, "a-z");
    private static final CatalogFont THAI = ExampleFont.of("Noto Sans Thai", 400, "กขค");
    private static final CatalogFont JAPANESE = ExampleFont.of("Noto Sans CJK JP", 400, "映画");
    private static final CatalogFont CHINESE = ExampleFont.of("Noto Sans CJK SC", 400, "映画");
    private static final List<CatalogFont> ALL = List.of(BRAND, BOLD, LATIN, THAI, JAPANESE, CHINESE);

    @Test
    void aTextIsSetInTheFontOfItsFamilyThatIsNearestInWeight() {
        assertThat(chosen("Watch", "en", 400)).containsExactly(BRAND.font());
        assertThat(chosen("Watch", "en", 900)).containsExactly(BOLD.font());
    }

    @Test
    void whatTheFamilyLacksIsTakenFromTheNotoFontOfTheScriptAndLanguage() {
        assertThat(chosen("a กข", "th", 400)).containsExactly(BRAND.font(), THAI.font());
        assertThat(chosen("映画", "ja", 400)).containsExactly(JAPANESE.font());
        assertThat(chosen("映画", "zh-Hans", 400)).containsExactly(CHINESE.font());
    }

    @Test
    void aFontThatDrawsNothingOfATextIsNotAmongItsOwn() {
        var thaiToo = ExampleFont.of("Brand Sans", 400, "aกข");

        assertThat(choice("a กข", "th", 400, List.of(thaiToo, THAI)))
                .isEqualTo(new FontChoice.Chosen(List.of(thaiToo.font())));
    }

    @Test
    void aFamilyThatIsNotThereIsNamed() {
        assertThat(choice("Watch", "en", 400, List.of(LATIN)))
                .isEqualTo(new FontChoice.Lacking(new NoFont(2, "Brand Sans")));
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() {
        var choice = choice("Watch ✪", "en", 400, ALL);

        assertThat(choice)
                .isInstanceOfSatisfying(
                        FontChoice.Lacking.class,
                        lacking -> assertThat(lacking.part())
                                .isInstanceOf(NoGlyph.class)
                                .extracting(OverlayPlacing.MissingPart::message)
                                .isEqualTo(
                                        "none of the fonts Brand Sans has a glyph for U+272A CIRCLED WHITE STAR in the text 'Watch ✪' (en)"
                                                + " at /overlays/2"));
    }

    private static List<PlacedFont> chosen(String text, String language, int weight) {
        return ((FontChoice.Chosen) choice(text, language, weight, ALL)).fonts();
    }

    private static FontChoice choice(String text, String language, int weight, List<CatalogFont> fonts) {
        var style = new TextStyle(
                "Brand Sans",
                weight,
                "#ffffff",
                Box.WHOLE,
                HorizontalAlignment.START,
                VerticalAlignment.TOP,
                0.1,
                0.05,
                0,
                Optional.empty());
        return FontChoice.of(2, new ChosenWords(language, text, language), style, CatalogFonts.of(fonts));
    }
}
