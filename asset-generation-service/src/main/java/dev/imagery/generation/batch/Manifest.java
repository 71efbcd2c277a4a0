package dev.imagery.generation.batch;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.description.AltText;
import dev.imagery.dsl.expansion.AssetSpec;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.MarketShow;
import dev.imagery.dsl.legibility.Contrast;
import dev.imagery.dsl.legibility.LuminanceGrid;
import dev.imagery.dsl.market.Market;
import dev.imagery.generation.storage.AssetLine;
import dev.imagery.generation.storage.SafeArea;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The assets of a batch as lines. What a picture tells a market is worked out once for all of its targets. */
final class Manifest {

    private record Told(String renderKey, String language) {}

    private record Audience(Market market, Optional<String> cell) {}

    private final Expansion expansion;
    private final CatalogSnapshot catalog;
    private final IdentityHashMap<Composition, String> keys = new IdentityHashMap<>();
    private final Map<Told, Optional<String>> altTexts = new HashMap<>();
    private final Map<Audience, Integer> fallbackTitles = new HashMap<>();

    private Manifest(Expansion expansion, int epoch, CatalogSnapshot catalog) {
        this.expansion = expansion;
        this.catalog = catalog;
        expansion
                .compositions()
                .forEach(composition ->
                        keys.put(composition, composition.renderKey(epoch).hex()));
        expansion
                .shows()
                .forEach(show -> fallbackTitles.put(new Audience(show.market(), show.cell()), fallbackTitles(show)));
    }

    /**
     * @param catalog that names the titles
     * @param luminances tells how bright the pictures of renders are, by render key
     */
    static List<AssetLine> of(
            Expansion expansion,
            int epoch,
            CatalogSnapshot catalog,
            Function<List<String>, Map<String, LuminanceGrid>> luminances) {
        var manifest = new Manifest(expansion, epoch, catalog);
        var bright = luminances.apply(manifest.withTextOnThem());
        return expansion.assets().map(asset -> manifest.line(asset, bright)).toList();
    }

    /** The render keys of pictures that a page puts text on. */
    private List<String> withTextOnThem() {
        return expansion
                .assets()
                .filter(asset -> !asset.target().safeAreas().isEmpty())
                .map(this::key)
                .distinct()
                .toList();
    }

    private AssetLine line(AssetSpec asset, Map<String, LuminanceGrid> luminances) {
        var target = asset.target();
        var key = key(asset);
        return new AssetLine(
                asset.market().country(),
                asset.market().language(),
                target.platform(),
                target.resolution(),
                asset.cell(),
                target.size().width(),
                target.size().height(),
                key,
                altText(asset, key),
                Optional.ofNullable(luminances.get(key))
                        .flatMap(grid -> Contrast.of(grid, target.textColour(), target.safeAreas())),
                fallbackTitles.getOrDefault(new Audience(asset.market(), asset.cell()), 0),
                target.safeAreas().stream()
                        .map(area -> SafeArea.of(area, target.size()))
                        .toList());
    }

    private static int fallbackTitles(MarketShow show) {
        return (int) show.titles().stream()
                .filter(title -> title.fallback().isPresent())
                .count();
    }

    private Optional<String> altText(AssetSpec asset, String key) {
        var language = asset.market().language();
        return altTexts.computeIfAbsent(
                new Told(key, language),
                first -> AltText.of(
                        asset.composition(),
                        language,
                        id -> catalog.title(id)
                                .map(title -> title.nameIn(language))
                                .orElse("")));
    }

    private String key(AssetSpec asset) {
        return keys.getOrDefault(asset.composition(), "");
    }
}
