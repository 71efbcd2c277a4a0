package dev.imagery.dsl.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.patch.Extension;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.patch.Resolution;
import dev.imagery.dsl.patch.StoredRecipes;
import dev.imagery.dsl.patch.StoredText;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The recipes of {@code docs/recipes} are valid; those that extend another do so with the one of that name beside them. */
class ExampleRecipesTest {

    private static final Path FOLDER = Path.of("../docs/recipes");

    static List<Path> recipes() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreTwelve() throws IOException {
        assertThat(recipes()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void eachIsValid(Path file) {
        var whole = (Resolution.Resolved) Extension.resolve(tree(file), new Beside());

        assertThat(RecipeReader.read(whole.recipe(), Optional.empty()))
                .as(file.toString())
                .isInstanceOf(RecipeReading.Valid.class);
    }

    private static JsonNode tree(Path file) {
        try {
            return ((DocumentReading.Read) DocumentReader.read(Files.readString(file)))
                    .document()
                    .tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files by the names that they give their groups. */
    private record Beside() implements StoredRecipes {

        @Override
        public Optional<StoredText> find(String name, OptionalInt version) {
            try {
                return recipes().stream()
                        .map(ExampleRecipesTest::tree)
                        .filter(tree -> tree.path("name").stringValue("").equals(name))
                        .findFirst()
                        .map(tree -> new StoredText(new RecipeVersion(name, 1), Format.JSON, tree.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Collection<String> names() {
            return Stream.of("popular-everywhere").toList();
        }
    }
}
