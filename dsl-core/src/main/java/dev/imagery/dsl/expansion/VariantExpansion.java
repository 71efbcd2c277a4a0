package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.expansion.ArtworkChoice.Chosen;
import dev.imagery.dsl.fallback.TooFewTitles;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.overlay.OverlayPlacing;
import dev.imagery.dsl.overlay.PageText;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacingOverlays;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.Variant;
import dev.imagery.dsl.selection.ChosenTitle;
import dev.imagery.dsl.selection.Reason;
import dev.imagery.dsl.selection.Selected;
import dev.imagery.dsl.selection.Selecting;
import dev.imagery.dsl.selection.UnmetQuota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Expands one variant of a recipe, country by country. Safe for threads. */
final class VariantExpansion {

    private final Recipe recipe;
    private final Optional<String> cell;
    private final CatalogSnapshot catalog;
    private final Instant now;
    private final Selecting selecting;
    private final ArtworkChoice artwork;
    private final ArtworkChoice logos;
    private final List<Canvas> canvases;
    private final int places;

    VariantExpansion(Variant variant, CatalogSnapshot catalog, Instant now, Selecting selecting) {
        this.recipe = variant.recipe();
        this.cell = variant.cell();
        this.catalog = catalog;
        this.now = now;
        this.selecting = selecting;
        var slots = recipe.design().slots();
        var aspects = slots.stream().map(Slot::aspect).collect(Collectors.toSet());
        var fallbacks = recipe.fallbacks().artwork();
        this.artwork = new ArtworkChoice(recipe.design().tile().artwork(), aspects, fallbacks);
        this.logos = new ArtworkChoice(ArtworkKind.LOGO, Set.of(), fallbacks);
        this.canvases = Canvas.of(recipe);
        this.places = slots.size();
    }

    /** @param markets all of the country */
    List<MarketOutcome> outcomes(String country, List<Market> markets) {
        var titles = selecting.in(country);
        var selected = titles.select(places, title -> true);
        return markets.stream().map(market -> outcome(market, titles, selected)).toList();
    }

    /** @param ofCountry what its languages see where there is artwork of all of it, so that the same stands at the same place */
    private MarketOutcome outcome(Market market, Selecting.InCountry titles, Selected ofCountry) {
        var notices = withoutArtwork(market, ofCountry);
        var selected =
                notices.isEmpty() ? ofCountry : titles.select(places, title -> canBeShown(title, market.language()));
        if (selected.titles().isEmpty()) {
            boolean meant = recipe.markets().names(market.country());
            return MarketOutcome.gaps(
                    market, cell, selected, meant ? List.of(new Gap.NoTitles(market, artwork.kind())) : List.of());
        }
        var gaps = new ArrayList<Gap>();
        selected.unmet().stream()
                .map(UnmetQuota::sentence)
                .forEach(text -> notices.add(new Notice("quota-unmet", text)));
        if (recipe.fallbacks().titles() instanceof TooFewTitles.Fail && selected.missing() > 0) {
            gaps.add(new Gap.TooFewTitles(market, selected.titles().size(), selected.wanted()));
        }
        var standing = standing(market, selected, gaps);
        if (standing.isEmpty() && gaps.isEmpty()) {
            gaps.add(new Gap.NoTitles(market, artwork.kind()));
        }
        if (!gaps.isEmpty()) {
            return MarketOutcome.gaps(market, cell, selected, gaps);
        }
        var pictures = new ArrayList<MarketShow.Picture>();
        for (var canvas : canvases) {
            var placement = canvas.place(standing);
            placement.broken(market).forEach(gaps::add);
            notices.addAll(placement.notices());
            var inSlots = placement.slots().stream()
                    .map(index -> standing.get(index).placed())
                    .toList();
            var overlays = overlays(market, inSlots.getFirst().title(), canvas.text(), gaps);
            pictures.add(new MarketShow.Picture(
                    Composition.of(recipe.design(), inSlots, overlays, canvas.outputs()), canvas.targets()));
        }
        return gaps.isEmpty()
                ? MarketOutcome.of(selected, new MarketShow(market, cell, shown(standing), pictures, distinct(notices)))
                : MarketOutcome.gaps(market, cell, selected, gaps);
    }

    /** Of the titles that nobody named, those that others have to stand in for. */
    private List<Notice> withoutArtwork(Market market, Selected selected) {
        var notices = new ArrayList<Notice>();
        for (var chosen : selected.titles()) {
            if (!isNamed(chosen)
                    && artwork.of(chosen.title(), market.language()) instanceof Chosen.None(boolean tooTight)) {
                var gap = new Gap.NoArtwork(market, chosen.title().id(), tooTight);
                notices.add(new Notice(gap.code(), gap.message() + "; the next title takes its place"));
            }
        }
        return notices;
    }

    private static boolean isNamed(ChosenTitle chosen) {
        return chosen.reason() instanceof Reason.Listed || chosen.reason() instanceof Reason.Pinned;
    }

    private boolean canBeShown(Title title, String language) {
        return !(artwork.of(title, language) instanceof Chosen.None);
    }

    /** The chosen titles with the artwork that shows them. */
    private List<StandingTitle> standing(Market market, Selected selected, List<Gap> gaps) {
        var standing = new ArrayList<StandingTitle>(selected.titles().size());
        for (var chosen : selected.titles()) {
            switch (artwork.of(chosen.title(), market.language())) {
                case Chosen.Own(var picture) -> standing.add(standing(chosen, picture, Optional.empty()));
                case Chosen.StandIn(var picture, var word) ->
                    standing.add(standing(chosen, picture, Optional.of(word)));
                case Chosen.None(boolean tooTight) ->
                    gaps.add(new Gap.NoArtwork(market, chosen.title().id(), tooTight));
            }
        }
        return standing;
    }

    private StandingTitle standing(ChosenTitle chosen, Artwork picture, Optional<String> fallback) {
        return new StandingTitle(chosen, picture, colour(chosen.title(), picture), fallback);
    }

    /** That of the original, so that a title stands at the same place in all languages of a country. */
    private Optional<String> colour(Title title, Artwork picture) {
        return title.artworkInOrShorter(picture.kind(), title.originalLanguage())
                .flatMap(Artwork::dominantColour)
                .or(picture::dominantColour);
    }

    private List<PlacedOverlay> overlays(Market market, long firstTitle, PageText text, List<Gap> gaps) {
        if (recipe.overlays().isEmpty()) {
            return List.of();
        }
        return switch (PlacingOverlays.place(
                recipe.overlays(),
                market,
                recipe.fallbacks().languages(),
                Optional.of(firstTitle),
                logosIn(market.country()),
                text,
                catalog.fonts())) {
            case OverlayPlacing.Placed(var placed, var _) -> placed;
            case OverlayPlacing.Missing(var parts) -> {
                parts.forEach(part -> gaps.add(new Gap.OverlayIncomplete(market, message(part, market, firstTitle))));
                yield List.of();
            }
        };
    }

    private String message(OverlayPlacing.MissingPart part, Market market, long firstTitle) {
        return switch (part) {
            case OverlayPlacing.NoLogo(int overlay, long title, var _)
            when available(title, market.country()).isEmpty() ->
                "title " + title + ", whose logo /overlays/" + overlay + " shows, is not available in "
                        + market.country();
            case OverlayPlacing.NoGlyph lacking -> lacking.message() + " over title " + firstTitle;
            case OverlayPlacing.MissingPart other -> other.message();
        };
    }

    /** A title's logo is seen where and when the title may be, and nowhere else. */
    private PlacingOverlays.Logos logosIn(String country) {
        return (title, language) -> available(title, country).flatMap(found -> logo(found, language));
    }

    private Optional<Title> available(long title, String country) {
        return catalog.title(title).filter(found -> found.isAvailable(country, now));
    }

    private Optional<Artwork> logo(Title title, String language) {
        return switch (logos.of(title, language)) {
            case Chosen.Own(var picture) -> Optional.of(picture);
            case Chosen.StandIn(var picture, var _) ->
                Optional.of(picture).filter(any -> any.kind() == ArtworkKind.LOGO);
            case Chosen.None _ -> Optional.<Artwork>empty();
        };
    }

    private static List<ShownTitle> shown(List<StandingTitle> standing) {
        return standing.stream().map(StandingTitle::shown).toList();
    }

    private static List<Notice> distinct(List<Notice> notices) {
        return notices.stream().distinct().toList();
    }
}
