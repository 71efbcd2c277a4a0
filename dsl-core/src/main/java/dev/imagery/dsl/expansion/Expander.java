package dev.imagery.dsl.expansion;

import static java.util.stream.Collectors.groupingBy;

import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Expands a recipe: a pure function of the recipe, a catalogue snapshot and an instant. */
public final class Expander {

    /** How many gaps are told one by one: more than anybody mends at once. */
    static final int MOST_GAPS = 1_000;

    private final Recipe recipe;
    private final Instant now;
    private final List<Title> titles;
    private final Map<Size, List<Target>> targetsByAspect;
    private final Map<Integer, Set<String>> unavailable = new TreeMap<>();
    private final Map<Integer, Set<String>> withoutArtwork = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int untoldGaps;

    private Expander(Recipe recipe, CatalogSnapshot catalog, Instant now) {
        this.recipe = recipe;
        this.now = now;
        this.titles = recipe.titleIds().stream()
                .map(id -> catalog.title(id)
                        .orElseThrow(() -> new IllegalArgumentException("title " + id + " is not in the catalogue")))
                .toList();
        this.targetsByAspect = recipe.targets().stream()
                .collect(groupingBy(target -> target.size().aspect(), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Works out every asset and composition of a recipe.
     *
     * @param recipe whose titles are all in the catalogue (see {@link UnknownTitles})
     * @param now at which availability is judged
     */
    public static Expansion expand(Recipe recipe, CatalogSnapshot catalog, Instant now) {
        return new Expander(recipe, catalog, now).expand();
    }

    private Expansion expand() {
        var assets = new ArrayList<AssetSpec>();
        var slots = recipe.design().slots();
        var compositions = new LinkedHashMap<Composition, Composition>();
        for (var market : recipe.markets()) {
            var artwork = artworkFor(market);
            if (artwork.isEmpty()) {
                continue;
            }
            var inSlots = OrderedPlacement.of(slots, artwork);
            for (var targets : targetsByAspect.values()) {
                var made = Composition.of(recipe.design(), inSlots, outputs(targets));
                var composition = Optional.ofNullable(compositions.putIfAbsent(made, made))
                        .orElse(made);
                targets.forEach(target -> assets.add(new AssetSpec(market, target, composition)));
            }
        }
        return gaps.isEmpty()
                ? new Expansion.Complete(List.copyOf(assets), List.copyOf(compositions.keySet()), warnings())
                : new Expansion.Incomplete(List.copyOf(gaps), warnings());
    }

    private static List<Output> outputs(List<Target> targets) {
        return targets.stream().map(target -> Output.jpeg(target.size())).toList();
    }

    private List<PlacedArtwork> artworkFor(Market market) {
        var placed = new ArrayList<PlacedArtwork>();
        boolean anyAvailable = false;
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            if (!title.isAvailable(market.country(), now)) {
                unavailable.computeIfAbsent(i, first -> new LinkedHashSet<>()).add(market.country());
                continue;
            }
            anyAvailable = true;
            var poster = title.artworkInOrShorter(ArtworkKind.POSTER, market.language());
            if (poster.isEmpty()) {
                withoutArtwork
                        .computeIfAbsent(i, first -> new LinkedHashSet<>())
                        .add(market.language());
            }
            poster.or(() -> title.artwork(ArtworkKind.POSTER, title.originalLanguage()))
                    .ifPresentOrElse(
                            artwork -> placed.add(PlacedArtwork.of(title.id(), artwork)),
                            () -> gap(new Gap(market, Optional.of(title.id()))));
        }
        if (!anyAvailable) {
            gap(new Gap(market, Optional.empty()));
        }
        return placed;
    }

    private void gap(Gap gap) {
        if (gaps.size() < MOST_GAPS) {
            gaps.add(gap);
        } else {
            untoldGaps++;
        }
    }

    /** One warning for each title, and not for each market in which it holds. */
    private List<Warning> warnings() {
        var warnings = new ArrayList<>(recipe.warnings());
        unavailable.forEach((i, countries) -> warnings.add(new Warning(
                "/titleIds/" + i,
                "not-available",
                "title " + titles.get(i).id() + " is not available now in " + String.join(", ", countries)
                        + " and is left out there")));
        withoutArtwork.forEach((i, languages) -> warnings.add(new Warning(
                "/titleIds/" + i,
                "artwork-fallback",
                "title " + titles.get(i).id() + " has no artwork in " + String.join(", ", languages)
                        + "; that in its original language " + titles.get(i).originalLanguage() + " is taken")));
        if (untoldGaps > 0) {
            warnings.add(new Warning("/titleIds", "more-gaps", untoldGaps + " gaps more are not listed"));
        }
        return List.copyOf(warnings);
    }
}
