package dev.imagery.dsl.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The schema says what the reader does, as far as a schema can. */
class RecipeSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(RecipeSchema.schema());
    private static final Path EXAMPLES = Path.of("../docs/recipes");

    /** Of {@code wrong-recipes.txt}: what fields mean together, or what words mean, no schema knows. */
    private static final List<String> ONLY_THE_READER_REFUSES = List.of(
            "a blank description",
            "both a list of titles and selectors",
            "neither a list of titles nor selectors",
            "an order, a limit and quotas without selectors",
            "a limit below the number of pins",
            "a title both pinned and excluded",
            "a font that the catalogue lacks",
            "regions that the catalogue does not define",
            "titles that the catalogue does not have, wherever they are named",
            "languages that are none",
            "one language in two spellings",
            "markets that are excluded wrongly",
            "no market is left",
            "an own platform without sizes",
            "a platform twice",
            "a resolution that no platform has",
            "a platform of which its own resolutions leave nothing",
            "a size beside platforms",
            "a safe area outside of the picture",
            "a safe area of a platform outside of the picture",
            "more tiles than can be drawn",
            "cells of 110 percent",
            "two cells of one name",
            "a cron of too many fields",
            "a cron of an hour that no day has",
            "a schedule that never fires",
            "a schedule in a zone that is none",
            "a schedule in a zone by its offset",
            "a schedule with durations out of their bounds",
            "an instant without an offset",
            "a recipe that extends one that is not stored",
            "a recipe that extends a version that is not there",
            "recipes that extend each other in a circle",
            "more recipes above one than may be",
            "a recipe that breaks what it extends");

    @Test
    void itIsASchemaOf202012() {
        var metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaschema.validate(RecipeSchema.schema())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> itAcceptsTheExampleRecipes() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|yaml)")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(SCHEMA.validate(tree(Files.readString(file))))
                                    .isEmpty()));
        }
    }

    @Property(tries = 300)
    void itAcceptsAnyValidRecipe(@ForAll long seed) {
        assertThat(SCHEMA.validate(tree(RandomRecipes.json(seed).toString()))).isEmpty();
    }

    @Test
    void itAcceptsParametersOfADesignThatOnlyTheBaseNames() {
        assertThat(SCHEMA.validate(tree("{\"extends\": \"base@2\", \"padding\": 150, \"tilt\": 0.5}")))
                .isEmpty();
        assertThat(SCHEMA.validate(tree("{\"extends\": \"base@2\", \"padding\": 201}")))
                .isNotEmpty();
        assertThat(SCHEMA.validate(tree("{\"extends\": \"base@2\", \"tlit\": 0.5}")))
                .isNotEmpty();
    }

    @Property(tries = 300)
    void itAcceptsWhatIsPrinted(@ForAll long seed) {
        var recipe =
                (RecipeReading.Valid) RecipeReader.read(RandomRecipes.json(seed).toString());

        assertThat(SCHEMA.validate(tree(recipe.recipe().print().toString()))).isEmpty();
    }

    @Test
    void itRefusesWrongRecipesButForWhatOnlyTheReaderKnows() {
        assertThat(WrongRecipe.all().stream()
                        .filter(WrongRecipe::isReadable)
                        .filter(wrong -> SCHEMA.validate(tree(wrong.text())).isEmpty())
                        .map(WrongRecipe::title))
                .containsExactlyInAnyOrderElementsOf(ONLY_THE_READER_REFUSES);
    }

    private static JsonNode tree(String text) {
        return switch (DocumentReader.read(text)) {
            case DocumentReading.Read(var document) -> document.tree();
            case DocumentReading.NotReadable(var message, int _, int _) -> throw new AssertionError(message);
        };
    }
}
