package dev.imagery.benchmarks;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expander;
import dev.imagery.dsl.expansion.Expansion;
import java.util.Locale;

/**
 * Plans a recipe of more than 50,000 permutations: 190 countries × 6 languages × 5 platforms × 3 resolutions × 3 variants, with
 * selectors over a catalogue of 100,000 titles. Each round expands anew and works out every asset and render key.
 */
final class ExpandBenchmark implements Benchmark {

    private static final int TITLES = 100_000;
    private static final int COUNTRIES = 190;
    private static final int EPOCH = 1;

    @Override
    public Figures run() throws Exception {
        var heap = new HeapPeak();
        var catalog = SyntheticCatalog.of(TITLES);
        var recipe = RecipeText.read("expand.yaml", COUNTRIES);
        var last = new Expansion[1];
        var sides = new Sides()
                .side("expand, with all assets and render keys", () -> {
                    last[0] = Expander.expand(recipe, catalog, SyntheticCatalog.NOW);
                    System.out.printf(
                            Locale.ROOT,
                            "  %d assets of %d compositions, %d gaps%n",
                            last[0].assets().count(),
                            last[0].compositions().stream()
                                    .map(ExpandBenchmark::key)
                                    .distinct()
                                    .count(),
                            last[0].gaps().size());
                })
                .measure(3);
        return new Figures()
                .add("permutations", (double) last[0].permutations())
                .add("compositions", last[0].compositions().size())
                .add("seconds", sides.median("expand, with all assets and render keys"))
                .add("peak_heap_mb", heap.bytes() / 1024.0 / 1024.0);
    }

    private static String key(Composition composition) {
        return composition.renderKey(EPOCH).hex();
    }
}
