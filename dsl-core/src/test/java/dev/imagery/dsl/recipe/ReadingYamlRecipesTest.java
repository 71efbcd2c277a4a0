package dev.imagery.dsl.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.dsl.fault.Fault;
import org.junit.jupiter.api.Test;

class ReadingYamlRecipesTest {

    @Test
    void aRecipeInYamlIsTheSameAsInJson() {
        var yaml = recipe("""
                # Norway, not "false"
                titleIds:
                - 12345
                countries: [NO]
                type: perspective
                """);

        assertThat(yaml).isEqualTo(recipe("""
                {"titleIds": [12345], "countries": ["NO"], "type": "perspective"}"""));
    }

    @Test
    void faultsHaveTheirLineAndColumnInJsonAndInYaml() {
        var json = (RecipeReading.Invalid) RecipeReader.read("""
                {"titleIds": [12345],
                 "countries": ["US", "XQ"],
                 "rows": 0}""");
        var yaml = (RecipeReading.Invalid) RecipeReader.read("""
                titleIds: [12345]
                countries:
                - US
                - XQ
                rows: 0
                """);

        assertThat(json.faults())
                .extracting(
                        Fault::pointer, fault -> fault.position().orElseThrow().toString())
                .containsExactlyInAnyOrder(
                        tuple("/countries/1", "2:22"), tuple("/rows", "3:10"), tuple("/type", "1:1"));
        assertThat(yaml.faults())
                .extracting(
                        Fault::pointer, fault -> fault.position().orElseThrow().toString())
                .containsExactlyInAnyOrder(tuple("/countries/1", "4:3"), tuple("/rows", "5:7"), tuple("/type", "1:1"));
    }

    private static Recipe recipe(String text) {
        return ((RecipeReading.Valid) RecipeReader.read(text)).recipe();
    }
}
