package dev.imagery.dsl.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.ExampleFont;
import dev.imagery.dsl.patch.Extension;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.patch.Resolution;
import dev.imagery.dsl.patch.StoredRecipes;
import dev.imagery.dsl.patch.StoredText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The errors that wrong recipes are answered with: they stand in {@code wrong-recipes.txt}. */
class WrongRecipesTest {

    /** What programs may rely on: a code that is once here stays. */
    private static final Set<String> CODES = Set.of(
            "chain-too-long",
            "conflict",
            "cycle",
            "duplicate",
            "empty",
            "invalid-cron",
            "invalid-duration",
            "invalid-value",
            "missing",
            "never-fires",
            "no-market",
            "no-target",
            "not-in-cell",
            "not-readable",
            "out-of-range",
            "outside-picture",
            "over-100-percent",
            "too-few",
            "too-many",
            "too-many-tiles",
            "unknown-alignment",
            "unknown-artwork",
            "unknown-blend",
            "unknown-catch-up",
            "unknown-country",
            "unknown-design",
            "unknown-fallback",
            "unknown-field",
            "unknown-font",
            "unknown-format",
            "unknown-grouping",
            "unknown-language",
            "unknown-market",
            "unknown-order",
            "unknown-orientation",
            "unknown-overlay",
            "unknown-place",
            "unknown-placement",
            "unknown-platform",
            "unknown-publication",
            "unknown-quality",
            "unknown-recipe",
            "unknown-region",
            "unknown-resolution",
            "unknown-side",
            "unknown-title",
            "unknown-version",
            "unknown-zone",
            "wrong-type");

    private static final CatalogSnapshot CATALOG = CatalogSnapshot.of(
            1,
            LongStream.rangeClosed(1, 9)
                    .mapToObj(id -> ExampleTitle.of(id).title())
                    .toList(),
            Map.of("LATAM", Set.of("BR", "MX"), "NORDICS", Set.of("NO", "SE")),
            CatalogFonts.of(
                    List.of(ExampleFont.of("Noto Sans", 700, "a-z"), ExampleFont.of("Brand Sans", 400, "a-z"))));

    @TestFactory
    Stream<DynamicTest> isAnsweredWithExactlyTheseErrors() {
        return WrongRecipe.all().stream()
                .map(wrong -> DynamicTest.dynamicTest(
                        wrong.title(),
                        () -> assertThat(errors(wrong.text())).containsExactlyInAnyOrderElementsOf(wrong.errors())));
    }

    @Test
    void everyCodeHasARecipeThatShowsIt() {
        assertThat(WrongRecipe.all()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(new TreeSet<>(
                        WrongRecipe.all().stream().flatMap(WrongRecipe::codes).toList()))
                .containsExactlyInAnyOrderElementsOf(CODES);
    }

    private static List<String> errors(String text) {
        return switch (DocumentReader.read(text)) {
            case DocumentReading.NotReadable(var _, int line, int column) ->
                List.of(line + ":" + column + " not-readable");
            case DocumentReading.Read(var document) ->
                faults(document).map(WrongRecipesTest::words).toList();
        };
    }

    private static Stream<Fault> faults(Document document) {
        return switch (Extension.resolve(document.tree(), new Stored())) {
            case Resolution.Faulty(var faults) -> faults.stream();
            case Resolution.Resolved(var recipe, var _) ->
                switch (RecipeReader.read(recipe, Optional.of(document.positions()))) {
                    case RecipeReading.Valid(var _, var mentions) -> mentions.unknownTo(CATALOG).stream();
                    case RecipeReading.Invalid(var faults, var mentions) ->
                        Stream.concat(faults.stream(), mentions.unknownTo(CATALOG).stream());
                    case RecipeReading.Extending _, RecipeReading.NotReadable _ ->
                        throw new IllegalStateException("the recipe is a whole one, and read already");
                };
        };
    }

    private static String words(Fault fault) {
        return (fault.pointer().isEmpty() ? "(whole)" : fault.pointer())
                + " "
                + fault.code()
                + fault.suggestion().map(nearest -> " (" + nearest + "?)").orElse("");
    }

    private static final class Stored implements StoredRecipes {

        private final Map<String, StoredText> texts = new HashMap<>();

        Stored() {
            store("base@2", "{titleIds: [1], countries: [US], type: grid}");
            store("circle@1", "{extends: circle-2}");
            store("circle-2@1", "{extends: circle}");
            store("chain-1@1", "{extends: base}");
            for (int i = 2; i <= 11; i++) {
                store("chain-" + i + "@1", "{extends: chain-" + (i - 1) + "}");
            }
        }

        private void store(String name, String yaml) {
            var version = RecipeVersion.parse(name);
            texts.put(version.name(), new StoredText(version, Format.YAML, yaml));
        }

        @Override
        public Optional<StoredText> find(String name, OptionalInt version) {
            return Optional.ofNullable(texts.get(name))
                    .filter(text -> version.isEmpty()
                            || version.getAsInt() == text.version().version());
        }

        @Override
        public Collection<String> names() {
            return texts.keySet();
        }
    }
}
