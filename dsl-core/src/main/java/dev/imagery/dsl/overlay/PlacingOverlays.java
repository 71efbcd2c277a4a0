package dev.imagery.dsl.overlay;

import com.ibm.icu.util.ULocale;
import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.overlay.OverlayPlacing.Missing;
import dev.imagery.dsl.overlay.OverlayPlacing.MissingPart;
import dev.imagery.dsl.overlay.OverlayPlacing.NoLogo;
import dev.imagery.dsl.overlay.OverlayPlacing.NoText;
import dev.imagery.dsl.overlay.OverlayPlacing.NoTitle;
import dev.imagery.dsl.overlay.OverlayPlacing.Placed;
import dev.imagery.dsl.overlay.OverlayPlacing.Substitute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves a recipe's overlays for one market: texts get their words, logos their artwork. */
public final class PlacingOverlays {

    /** Where logos come from. */
    @FunctionalInterface
    public interface Logos {

        /** The logo of a title for a language, by the caller's own fallbacks. */
        Optional<Artwork> logo(long title, String language);
    }

    private final Market market;
    private final List<String> fallback;
    private final Optional<Long> firstTitle;
    private final Logos logos;
    private final PageText text;
    private final Optional<CatalogFonts> fonts;
    private final List<PlacedOverlay> placed = new ArrayList<>();
    private final List<Substitute> substitutes = new ArrayList<>();
    private final List<MissingPart> missing = new ArrayList<>();

    private PlacingOverlays(
            Market market,
            List<String> fallback,
            Optional<Long> firstTitle,
            Logos logos,
            PageText text,
            Optional<CatalogFonts> fonts) {
        this.market = market;
        this.fallback = fallback;
        this.firstTitle = firstTitle;
        this.logos = logos;
        this.text = text;
        this.fonts = fonts;
    }

    /**
     * @param fallback languages whose words stand in for those that a text lacks, canonical BCP 47 tags, the first choice first
     * @param firstTitle the title in the design's first place
     * @param text that the page puts over the picture
     * @param fonts of the catalogue; empty where texts are set in those of the machine that draws
     */
    public static OverlayPlacing place(
            List<Overlay> overlays,
            Market market,
            List<String> fallback,
            Optional<Long> firstTitle,
            Logos logos,
            PageText text,
            Optional<CatalogFonts> fonts) {
        var placing = new PlacingOverlays(market, fallback, firstTitle, logos, text, fonts);
        for (int i = 0; i < overlays.size(); i++) {
            placing.place(i, overlays.get(i));
        }
        return placing.missing.isEmpty()
                ? new Placed(List.copyOf(placing.placed), List.copyOf(placing.substitutes))
                : new Missing(List.copyOf(placing.missing));
    }

    private void place(int index, Overlay overlay) {
        switch (overlay) {
            case Gradient gradient -> placed.add(gradient);
            case LegibleGradient gradient -> placed.add(gradient.over(text));
            case Vignette vignette -> placed.add(vignette);
            case Tint tint -> placed.add(tint);
            case Blur blur -> placed.add(blur);
            case Logo logo -> placeLogo(index, logo);
            case Text text -> placeText(index, text);
        }
    }

    private void placeLogo(int index, Logo logo) {
        var title = logo.title().or(() -> firstTitle);
        if (title.isEmpty()) {
            missing.add(new NoTitle(index));
            return;
        }
        long id = title.get();
        logos.logo(id, market.language())
                .ifPresentOrElse(
                        artwork -> placed.add(new PlacedLogo(
                                id,
                                artwork.digest(),
                                artwork.mediaType(),
                                artwork.size(),
                                logo.box(),
                                logo.align().in(rightToLeft(market.language())),
                                logo.verticalAlign(),
                                logo.opacity())),
                        () -> missing.add(new NoLogo(index, id, market.language())));
    }

    private void placeText(int index, Text overlay) {
        var chosen = ChosenWords.of(overlay, market, fallback);
        if (chosen.isEmpty()) {
            missing.add(new NoText(index, market.language()));
            return;
        }
        var words = chosen.get();
        if (!words.key().equals(LocalisedText.EVERY_LANGUAGE)
                && !LanguageTags.lookupChain(market.language()).contains(words.key())) {
            substitutes.add(new Substitute(index, words.key()));
        }
        var style = overlay.style();
        switch (fonts.map(known -> FontChoice.of(index, words, style, known)).orElse(FontChoice.OF_THE_MACHINE)) {
            case FontChoice.Chosen(var those) ->
                placed.add(new PlacedText(words.text(), words.language(), style, those));
            case FontChoice.Lacking(var part) -> missing.add(part);
        }
    }

    private static boolean rightToLeft(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft();
    }
}
