package dev.imagery.dsl.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent is answered: with a recipe, with its faults, or with where it is not readable. */
class MutatedRecipesTest {

    private static final CatalogSnapshot EMPTY = CatalogSnapshot.of(0, List.of(), Map.of());

    private enum Answer {
        VALID,
        INVALID,
        NOT_READABLE
    }

    @Test
    void aThousandRecipesGoneWrongAreAllAnswered() {
        assertAllAreAnswered(1_000);
    }

    @Test
    @Tag("long")
    void tenThousandRecipesGoneWrongAreAllAnswered() {
        assertAllAreAnswered(10_000);
    }

    private static void assertAllAreAnswered(int recipes) {
        var answers = new EnumMap<Answer, Integer>(Answer.class);
        for (long seed = 0; seed < recipes; seed++) {
            var mutations = new Mutations(seed);
            var text = mutations.textOf(mutations.of(RandomRecipes.json(seed % 50)));
            answers.merge(answered(text, seed % 4 == 0 ? Format.YAML : Format.JSON), 1, Integer::sum);
        }

        assertThat(answers.get(Answer.INVALID)).isGreaterThan(recipes / 2);
        assertThat(answers.get(Answer.VALID)).isGreaterThan(recipes / 100);
        assertThat(answers.get(Answer.NOT_READABLE)).isGreaterThan(recipes / 100);
    }

    private static Answer answered(String text, Format format) {
        try {
            return switch (RecipeReader.read(text, format)) {
                case RecipeReading.Valid(var recipe, var mentions) -> {
                    mentions.unknownTo(EMPTY);
                    recipe.group();
                    recipe.warnings();
                    assertThat(RecipeReader.read(recipe.print().toString())).isInstanceOf(RecipeReading.Valid.class);
                    yield Answer.VALID;
                }
                case RecipeReading.Extending _ -> Answer.VALID;
                case RecipeReading.Invalid(var faults, var mentions) -> {
                    mentions.unknownTo(EMPTY);
                    assertThat(faults).isNotEmpty().allSatisfy(MutatedRecipesTest::isWellTold);
                    yield Answer.INVALID;
                }
                case RecipeReading.NotReadable(var message, int line, int column) -> {
                    assertThat(message).isNotBlank();
                    assertThat(line).isPositive();
                    assertThat(column).isPositive();
                    yield Answer.NOT_READABLE;
                }
            };
        } catch (RuntimeException | StackOverflowError e) {
            return fail("no answer to " + text, e);
        }
    }

    private static void isWellTold(Fault fault) {
        assertThat(fault.position()).isPresent();
        assertThat(fault.expected()).isNotBlank();
        assertThat(fault.pointer()).matches(pointer -> pointer.isEmpty() || pointer.startsWith("/"));
    }
}
