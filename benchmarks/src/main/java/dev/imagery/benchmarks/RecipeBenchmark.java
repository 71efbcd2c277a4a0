package dev.imagery.benchmarks;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.expansion.Expander;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Target;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.MagickRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A whole recipe of more than a thousand assets, from its text to the last file and with nothing prepared, against a command of
 * plain ImageMagick for each asset. All cores work for both sides; the plain side is measured on a sample of every size and multiplied.
 */
final class RecipeBenchmark implements Benchmark {

    private static final int TITLES = 240;
    private static final int SLOTS = 150;
    private static final int COUNTRIES = 50;
    private static final int LEAST_LISTS = 40;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-recipe");
        try {
            return measure(directory);
        } finally {
            Posters.delete(directory);
        }
    }

    private static Figures measure(Path directory) throws Exception {
        var posters = Posters.draw(TITLES, directory);
        var catalog = SyntheticCatalog.ofPostersForEverybody(TITLES);
        var recipe = RecipeText.read("recipe.yaml", COUNTRIES);

        var sampled = sizes(recipe);
        double bestSeconds = sample(sampled, posters, directory, PlainImageMagick::onePipeWithHints);
        double articleSeconds = sample(sampled, posters, directory, PlainImageMagick::montageAndFullDistort);

        long start = System.nanoTime();
        var expansion = Expander.expand(recipe, catalog, SyntheticCatalog.NOW);
        render(expansion, artwork -> posters.get((int) artwork.title() - 1), directory);
        double seconds = (System.nanoTime() - start) / 1e9;

        long assets = expansion.permutations();
        tell(expansion, seconds, articleSeconds, bestSeconds);
        return new Figures()
                .add("assets", (double) assets)
                .add("ratio_article", assets * articleSeconds / seconds)
                .add("ratio_best", assets * bestSeconds / seconds);
    }

    private static void tell(Expansion expansion, double seconds, double article, double best) {
        var aspect = expansion.compositions().getFirst().canvas().aspect();
        long lists = expansion.compositions().stream()
                .filter(composition -> composition.canvas().aspect().equals(aspect))
                .map(composition ->
                        composition.artwork().stream().map(PlacedArtwork::title).collect(Collectors.toSet()))
                .distinct()
                .count();
        if (lists < LEAST_LISTS || !expansion.isComplete()) {
            throw new IllegalStateException(
                    lists + " lists of titles are not " + LEAST_LISTS + ", or gaps: " + expansion.gaps());
        }
        System.out.printf(
                Locale.ROOT,
                "%d assets of %d distinct lists of titles, drawn as %d compositions with %d files, on %d cores%n"
                        + "  ours, nothing prepared                       %8.2f s in all%n"
                        + "  montage and full distort, for each asset     %8.2f s an asset (sample, multiplied)%n"
                        + "  one pipe with hints, for each asset          %8.2f s an asset (sample, multiplied)%n",
                expansion.permutations(),
                lists,
                expansion.compositions().size(),
                expansion.compositions().stream()
                        .mapToInt(composition -> composition.outputs().size())
                        .sum(),
                CORES,
                seconds,
                article,
                best);
    }

    private static void render(Expansion expansion, ArtworkSource artwork, Path directory) throws Exception {
        var imageMagick = ImageMagick.find();
        var renderer = new MagickRenderer(
                () -> imageMagick,
                directory.resolve("tiles"),
                Long.MAX_VALUE,
                new RunLimits(Duration.ofMinutes(2), 1, 1024));
        onAllCores(expansion.compositions().stream()
                .map(composition -> (Callable<Void>) () -> {
                    renderer.render(composition, artwork, Files.createTempDirectory(directory, "ours-"));
                    return null;
                })
                .toList());
    }

    private interface Plain {
        void draw(PlainImageMagick plain, List<Size> output) throws IOException, InterruptedException;
    }

    /** Wall-clock seconds for each asset with all cores at work. */
    private static double sample(List<Size> sizes, List<Path> posters, Path directory, Plain way) throws Exception {
        var design = new PerspectiveDesign(10, 15, 10, List.of(0), List.of(0));
        var works = new ArrayList<Callable<Void>>();
        for (var size : sizes) {
            var own = Files.createTempDirectory(directory, "plain-");
            works.add(() -> {
                way.draw(new PlainImageMagick(posters.subList(0, SLOTS), design, own), List.of(size));
                return null;
            });
        }
        long start = System.nanoTime();
        onAllCores(works);
        return (System.nanoTime() - start) / 1e9 / works.size();
    }

    private static void onAllCores(List<Callable<Void>> works) throws Exception {
        try (var cores = Executors.newFixedThreadPool(CORES)) {
            for (Future<Void> work : cores.invokeAll(works)) {
                work.get();
            }
        }
    }

    /** The sizes of all targets: each is asked for as often as any other. */
    private static List<Size> sizes(Recipe recipe) {
        return recipe.targets().stream().map(Target::size).toList();
    }
}
