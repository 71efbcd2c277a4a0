package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expander;
import dev.imagery.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A recipe of {@value #COUNTRIES} countries in a suite of its own: cold, then the same again, then with one artwork changed. Each round has
 * another padding, so that storage knows none of its pictures. The artwork is retouched and keeps its colour, by which titles are placed. How
 * many pictures show it is worked out from an expansion in this process, of the titles as the service tells them.
 */
final class IncrementalBenchmark implements Benchmark {

    private static final int TITLES = 120;
    private static final int COUNTRIES = 48;
    private static final int ROUNDS = 3;
    private static final int AGAIN = 3;
    private static final int FIRST_PADDING = 8;

    private final List<Double> cold = new ArrayList<>();
    private final List<Double> unchanged = new ArrayList<>();
    private long unchangedRenders;
    private long changedRenders;
    private long changedExpected;

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-incremental");
        var titles = SyntheticCatalog.postersForEverybody(TITLES);
        try (var suite = OwnSuite.start(SuiteOptions.ofOneService())) {
            var posters = Posters.draw(TITLES, directory);
            suite.putTitles(titles, posters);
            for (int round = 0; round < ROUNDS; round++) {
                var recipe = RecipeText.text("incremental.yaml", COUNTRIES)
                        .replace("PADDING", String.valueOf(FIRST_PADDING + round));
                round(suite, recipe, titles);
                changeOne(suite, recipe, titles, titles.get(round), Posters.retouched(posters.get(round)));
            }
        } finally {
            Posters.delete(directory);
        }
        return new Figures()
                .add("unchanged_renders", (double) unchangedRenders)
                .add("unchanged_share", Medians.of(unchanged) / Medians.of(cold))
                .add("one_artwork_renders", (double) changedRenders)
                .add("one_artwork_expected", (double) changedExpected);
    }

    private void round(OwnSuite suite, String recipe, List<Title> titles) throws IOException, InterruptedException {
        var first = suite.run(recipe);
        long expected = compositions(suite, recipe, titles).size();
        if (first.progress().rendered() != expected) {
            throw new IllegalStateException("cold, " + first.progress() + " and not " + expected + " renders");
        }
        cold.add(first.seconds());
        tell("cold", first);
        for (int i = 0; i < AGAIN; i++) {
            var again = suite.run(recipe);
            unchanged.add(again.seconds());
            unchangedRenders += again.progress().rendered();
            tell("the same again", again);
        }
    }

    private void changeOne(OwnSuite suite, String recipe, List<Title> titles, Title changed, Path poster)
            throws IOException, InterruptedException {
        suite.putPoster(changed, poster);
        var ran = suite.run(recipe);
        long expected = compositions(suite, recipe, titles).stream()
                .filter(composition ->
                        composition.artwork().stream().anyMatch(placed -> placed.title() == changed.id()))
                .count();
        changedRenders += ran.progress().rendered();
        changedExpected += expected;
        tell("one artwork changed, which %d show".formatted(expected), ran);
    }

    private static List<Composition> compositions(OwnSuite suite, String recipe, List<Title> titles)
            throws IOException {
        var catalog = CatalogSnapshot.of(1, suite.withPosters(titles), Map.of());
        return Expander.expand(RecipeText.recipe(recipe), catalog, SyntheticCatalog.NOW)
                .compositions();
    }

    private static void tell(String what, OwnSuite.Ran ran) {
        System.out.printf(
                Locale.ROOT,
                "  %-44s %8.3f s, %d assets, %d compositions, %d rendered, %d reused%n",
                what,
                ran.seconds(),
                ran.progress().assets(),
                ran.progress().compositions(),
                ran.progress().rendered(),
                ran.progress().reused());
    }
}
