package dev.imagery.benchmarks;

import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Recipes beside the benchmarks, in which {@code COUNTRIES} stands for as many countries as are asked for. */
final class RecipeText {

    private RecipeText() {}

    static Recipe read(String resource, int countries) throws IOException {
        return recipe(text(resource, countries));
    }

    /** As it is sent to the service. */
    static String text(String resource, int countries) throws IOException {
        var codes = SyntheticCatalog.countries(countries).stream()
                .map(code -> '"' + code + '"')
                .collect(Collectors.joining(", "));
        try (var text = RecipeText.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IOException(resource + " is missing beside the benchmark");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("COUNTRIES", codes);
        }
    }

    static Recipe recipe(String yaml) {
        var reading = RecipeReader.read(yaml);
        if (!(reading instanceof RecipeReading.Valid valid)) {
            throw new IllegalStateException("the benchmark's recipe is not valid: " + reading);
        }
        return valid.recipe();
    }
}
