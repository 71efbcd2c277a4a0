package dev.imagery.dsl.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for any valid recipe. */
class AnyRecipeTest {

    private static final JsonNode SCHEMA = RecipeSchema.schema();

    @Property(tries = 1000)
    void isReadFromItsPrintedFormAsItWas(@ForAll long seed) {
        var recipe = read(RandomRecipes.json(seed));

        assertThat(read(recipe.print())).isEqualTo(recipe);
    }

    @Property(tries = 1000)
    void hasOnePrintedFormWhateverTheOrderOfItsFields(@ForAll long seed) {
        var json = RandomRecipes.json(seed);

        assertThat(print(StatedDefaults.shuffled(json, seed))).isEqualTo(print(json));
    }

    @Property(tries = 1000)
    void hasOnePrintedFormWhetherItsDefaultsAreWrittenOutOrNot(@ForAll long seed) {
        var json = RandomRecipes.json(seed);
        var recipe = read(json);
        var stated = recipe.print();
        StatedDefaults.writeOut(SCHEMA, stated);

        assertThat(read(StatedDefaults.shuffled(stated, seed))).isEqualTo(recipe);
        assertThat(print(stated)).isEqualTo(recipe.print().toString());
    }

    @Property(tries = 300)
    void eachOfItsCellsIsARecipeOfItsOwn(@ForAll long seed) {
        var recipe = read(RandomRecipes.json(seed));

        assertThat(recipe.variants())
                .first()
                .satisfies(variant -> assertThat(variant.recipe()).isEqualTo(recipe));
        assertThat(recipe.variants())
                .allSatisfy(
                        variant -> assertThat(read(variant.recipe().print())).isEqualTo(variant.recipe()));
    }

    @Test
    void theRandomOnesHaveEveryFieldThatTheSchemaKnows() {
        var seen = new TreeSet<String>();
        for (long seed = 0; seed < 2_000; seed++) {
            collectFields(RandomRecipes.json(seed), seen);
        }

        assertThat(seen).containsAll(knownFields(SCHEMA, new TreeSet<>(Set.of("type"))));
    }

    private static void collectFields(JsonNode value, Set<String> seen) {
        seen.addAll(value.propertyNames());
        value.forEach(each -> collectFields(each, seen));
    }

    private static Set<String> knownFields(JsonNode schema, Set<String> known) {
        known.addAll(schema.path("properties").propertyNames());
        known.remove("extends");
        schema.forEach(each -> knownFields(each, known));
        return known;
    }

    private static String print(JsonNode json) {
        return read(json).print().toString();
    }

    private static Recipe read(JsonNode json) {
        return switch (RecipeReader.read(json.toString())) {
            case RecipeReading.Valid(var recipe, var _) -> recipe;
            case RecipeReading.Invalid(var faults, var _) ->
                throw new AssertionError(faults + " in " + json.toPrettyString());
            default -> throw new AssertionError(json);
        };
    }
}
