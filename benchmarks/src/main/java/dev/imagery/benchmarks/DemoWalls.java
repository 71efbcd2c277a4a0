package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.local.catalog.DemoCatalog;
import dev.imagery.local.catalog.poster.PosterComposer;
import dev.imagery.rendering.ArtworkSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The walls that {@code ./imagery demo} shows: those of the recipe {@code examples/six-markets.json}, of the demo's own posters. */
final class DemoWalls {

    private static final Size POSTER = new Size(600, 900);

    private final Recipe recipe;
    private final Map<String, Path> posters = new HashMap<>();

    private DemoWalls(Recipe recipe) {
        this.recipe = recipe;
    }

    /**
     * @param languages a wall for each
     * @param directory that the posters go to
     */
    static DemoWalls draw(Path checkout, List<String> languages, ImageMagick imageMagick, Path directory)
            throws IOException {
        var walls = new DemoWalls(recipe(checkout.resolve("examples/six-markets.json")));
        var listed = walls.recipe.titles().listed();
        var works = DemoCatalog.load().works().stream()
                .filter(work -> listed.contains(work.id()))
                .toList();
        new PosterComposer(imageMagick)
                .composeAll(works, languages, directory, (done, all) -> {})
                .forEach((title, files) ->
                        files.forEach((language, file) -> walls.posters.put(digest(title, language), file)));
        return walls;
    }

    /** The wall of a language. */
    Composition wall(String language, List<Output> outputs) {
        var listed = recipe.titles().listed();
        var placed = IntStream.range(0, recipe.design().slots().size())
                .mapToObj(slot -> placed(listed.get(slot % listed.size()), language))
                .toList();
        return Composition.of(recipe.design(), placed, outputs);
    }

    ArtworkSource artwork() {
        return wanted -> Optional.ofNullable(posters.get(wanted.digest()))
                .orElseThrow(() -> new IllegalStateException("no poster of title " + wanted.title()));
    }

    private static PlacedArtwork placed(long title, String language) {
        return new PlacedArtwork(
                title, digest(title, language), "image/jpeg", POSTER, FocalPoint.CENTRE, Optional.empty());
    }

    /** Not of the bytes, which need not be known before they are drawn; it only has to be of one poster. */
    private static String digest(long title, String language) {
        return "%064x".formatted(title * 1_000_000 + language.hashCode());
    }

    private static Recipe recipe(Path file) throws IOException {
        if (RecipeReader.read(Files.readString(file)) instanceof RecipeReading.Valid valid) {
            return valid.recipe();
        }
        throw new IllegalStateException(file + " is not a valid recipe");
    }
}
