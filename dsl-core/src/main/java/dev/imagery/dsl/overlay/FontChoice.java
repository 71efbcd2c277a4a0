package dev.imagery.dsl.overlay;

import dev.imagery.dsl.font.CatalogFont;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.CharacterName;
import dev.imagery.dsl.font.FontChain;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.overlay.OverlayPlacing.MissingPart;
import dev.imagery.dsl.overlay.OverlayPlacing.NoFont;
import dev.imagery.dsl.overlay.OverlayPlacing.NoGlyph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalogue's fonts that a text is set in. */
sealed interface FontChoice {

    /** @param fonts the first choice first; only those that draw something of the text */
    record Chosen(List<PlacedFont> fonts) implements FontChoice {}

    /** Where the catalogue keeps no fonts. */
    FontChoice OF_THE_MACHINE = new Chosen(List.of());

    record Lacking(MissingPart part) implements FontChoice {}

    /** @param overlay its place in the recipe's list, from 0 */
    static FontChoice of(int overlay, ChosenWords words, TextStyle style, CatalogFonts fonts) {
        var text = words.text();
        if (!fonts.hasFamily(style.font())) {
            return new Lacking(new NoFont(overlay, style.font()));
        }
        var chain = FontChain.of(style.font(), text, words.language(), fonts.at(style.weight()));
        if (chain.missing().isPresent()) {
            var character = CharacterName.of(chain.missing().getAsInt());
            return new Lacking(new NoGlyph(overlay, text, words.language(), chain.families(), character));
        }
        var all = chain.families().stream()
                .flatMap(family -> fonts.nearest(family, style.weight()).stream())
                .toList();
        var used = text.codePoints()
                .boxed()
                .flatMap(point -> first(all, point).stream())
                .collect(Collectors.toSet());
        return new Chosen(
                all.stream().filter(used::contains).map(CatalogFont::font).toList());
    }

    private static Optional<CatalogFont> first(List<CatalogFont> fonts, int point) {
        return fonts.stream().filter(font -> font.coverage().draws(point)).findFirst();
    }
}
