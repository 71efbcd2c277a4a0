package dev.imagery.dsl.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingRecipesTest {

    private static final String ARTICLE = """
            { "titleIds": [12345, 23456, 34567], "countries": ["US"], "type": "perspective", "rows": 10, "cols": 15,
              "padding": 10, "columnOffsets": [0, 0, 0, 0], "rowOffsets": [0, -100, 0, -100], "size": [1920, 1080] }
            """;

    @Test
    void acceptsTheArticlesRecipeToTheLetter() {
        var recipe = valid(ARTICLE);

        assertThat(recipe.titles().listed()).containsExactly(12345L, 23456L, 34567L);
        assertThat(recipe.markets(Map.of())).containsExactly(new Market("US", "en"));
        assertThat(recipe.targets()).containsExactly(new Target("browser", "high", new Size(1920, 1080)));
        var design = (PerspectiveDesign) recipe.design();
        assertThat(design.rows()).isEqualTo(10);
        assertThat(design.cols()).isEqualTo(15);
        assertThat(design.padding()).isEqualTo(10);
        assertThat(design.columnOffsets()).hasSize(15).containsOnly(0);
        assertThat(design.rowOffsets()).containsExactly(0, -100, 0, -100, 0, -100, 0, -100, 0, -100);
    }

    @Test
    void warnsThatManyTilesRepeatFewTitles() {
        assertThat(valid(ARTICLE).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("titles-repeat");
            assertThat(warning.message()).isEqualTo("the 150 tiles of the wall repeat 3 titles");
        });
    }

    @Test
    void textIsWhiteUnlessTheRecipeOrAPlatformSaysOtherwise() {
        assertThat(valid(ARTICLE).targets()).extracting(Target::textColour).containsOnly("#ffffff");
        assertThat(valid("""
                        {"titleIds": [1], "countries": ["US"], "type": "hero", "resolutions": ["high"], "textColour": "#101820",
                         "platforms": ["tv", {"name": "browser", "textColour": "#FFEEDD"}]}""").targets()).extracting(Target::textColour).containsExactly("#101820", "#ffeedd");
    }

    @Test
    void warnsOfAScrimForTextThatNobodySaysThePlaceOf() {
        assertThat(valid("""
                        {"titleIds": [1], "countries": ["US"], "type": "hero", "resolutions": ["high"],
                         "platforms": ["tv", {"name": "browser", "safeAreas": [{"left": 0, "top": 0, "width": 1, "height": 0.5}]}],
                         "overlays": [{"type": "vignette"}, {"type": "gradient", "opacity": "auto"}]}""").warnings())
                .filteredOn(warning -> warning.code().equals("no-safe-area"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/overlays/1/opacity");
                    assertThat(warning.message()).contains("on tv/high:");
                });
    }

    @Test
    void warnsOfAnEncodingThatNoTargetGets() {
        assertThat(valid("""
                        {"titleIds": [1], "countries": ["US"], "type": "hero", "platforms": ["tv"], "encodings":
                         [{"format": "jpeg"}, {"format": "avif", "targets": ["browser/*"]}]}""").warnings())
                .filteredOn(warning -> warning.code().equals("encoding-unused"))
                .extracting(Warning::pointer)
                .containsExactly("/encodings/1");
    }

    @Test
    void derivesTheGroupFromDesignTargetsAndMarketsAndNeverFromTitles() {
        assertThat(valid(ARTICLE).group()).isEqualTo("perspective-browser-high-1920x1080-us-en");
        assertThat(valid(ARTICLE.replace("12345, ", "")).group())
                .isEqualTo(valid(ARTICLE).group());
        var many = valid("""
                {"titleIds": [1], "countries": ["US", "MX", "JP", "SA", "FR", "DE"], "type": "perspective"}""");
        assertThat(many.group()).matches("perspective-11-targets-[0-9a-f]{8}-6-markets-[0-9a-f]{8}");
        assertThat(many.group()).matches(GroupName.VALID);
    }

    @Test
    void takesEachMarketsOwnLanguageWhereNoneIsNamed() {
        var recipe = valid("""
                {"titleIds": [1], "countries": ["MX", "JP", "SA", "FR"], "type": "perspective"}""");

        assertThat(recipe.markets(Map.of()))
                .containsExactly(
                        new Market("MX", "es"), new Market("JP", "ja"), new Market("SA", "ar"), new Market("FR", "fr"));
    }

    @Test
    void takesEveryTargetOfTheTableWhereNoneIsNamed() {
        assertThat(valid("{\"titleIds\": [1], \"countries\": [\"US\"], \"type\": \"perspective\"}")
                        .targets())
                .hasSize(11);
        assertThat(valid("""
                        {"titleIds": [1], "countries": ["US"], "type": "perspective",
                         "platforms": ["tv", "mobile"], "resolutions": ["low", "high"]}""").targets())
                .extracting(Target::toString)
                .containsExactly("tv/high", "mobile/low", "mobile/high");
    }

    @Test
    void sizeAloneMeansABrowserAtTheResolutionNearestByArea() {
        assertThat(valid(ARTICLE.replace("1920, 1080", "1000, 600")).targets())
                .containsExactly(new Target("browser", "low", new Size(1000, 600)));
    }

    @Test
    void refusesASizeOfMorePixelsThanCanBeDrawn() {
        assertThat(valid(ARTICLE.replace("1920, 1080", "8192, 4320")).targets()).hasSize(1);
        assertThat(faults(ARTICLE.replace("1920, 1080", "8192, 4321")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/size", "out-of-range"));
    }

    @Test
    void listsEveryFaultWithPointerFoundAndExpected() {
        var faults = faults("""
                {"titleIds": [12345, "x", 0], "countrys": ["US"], "countries": ["us", "XQ"], "type": "perspectiv",
                 "rows": 0, "cols": 2.5, "size": [1920], "languages": ["en", "klingonish"], "platforms": ["moble"]}""");

        assertThat(faults)
                .extracting(
                        Fault::pointer, Fault::code, fault -> fault.suggestion().orElse("-"))
                .containsExactlyInAnyOrder(
                        tuple("/titleIds/1", "wrong-type", "-"),
                        tuple("/titleIds/2", "out-of-range", "-"),
                        tuple("/countries/0", "unknown-country", "US"),
                        tuple("/countries/1", "unknown-country", "-"),
                        tuple("/languages/1", "unknown-language", "-"),
                        tuple("/platforms/0", "unknown-platform", "mobile"),
                        tuple("/size", "wrong-type", "-"),
                        tuple("/type", "unknown-design", "perspective"),
                        tuple("/rows", "out-of-range", "-"),
                        tuple("/cols", "wrong-type", "-"),
                        tuple("/countrys", "unknown-field", "countries"));
        assertThat(faults)
                .filteredOn(fault -> fault.pointer().equals("/rows"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.found()).contains("0");
                    assertThat(fault.expected()).isEqualTo("a whole number from 1 to 100");
                });
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(faults("{}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/titleIds", "missing"), tuple("/countries", "missing"), tuple("/type", "missing"));
        assertThat(faults("{\"titleIds\": [], \"countries\": [\"US\"], \"type\": \"perspective\"}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/titleIds", "empty"));
    }

    @Test
    void aFaultyRecipeStillTellsTheTitlesThatCouldBeRead() {
        var json = "{\"titleIds\": [1, \"two\", 3, 0, 1e2], \"countries\": [\"US\"], \"type\": \"perspective\"}";
        assertThat(RecipeReader.read(json))
                .isInstanceOfSatisfying(
                        RecipeReading.Invalid.class,
                        invalid -> assertThat(invalid.mentions().titles())
                                .containsExactly(Map.entry("/titleIds/0", 1L), Map.entry("/titleIds/2", 3L)));
        assertThat(RecipeReader.read("[]"))
                .isInstanceOfSatisfying(
                        RecipeReading.Invalid.class,
                        invalid -> assertThat(invalid.mentions().titles()).isEmpty());
    }

    @Test
    void whatIsNoRecipeIsQuotedOnlyInPart() {
        assertThat(faults("[" + "0,".repeat(10_000) + "0]"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found().orElseThrow()).hasSizeLessThan(300));
    }

    @Test
    void tellsWhatIsNotReadableWithoutWordsOfJava() {
        for (var json : List.of("{} {}", "[".repeat(5_000))) {
            assertThat(RecipeReader.read(json))
                    .isInstanceOfSatisfying(
                            RecipeReading.NotReadable.class,
                            at -> assertThat(at.message()).doesNotContain("JsonToken", "StreamReadConstraints", "_"));
        }
    }

    @Test
    void refusesTargetsThatContradictEachOther() {
        assertThat(faults(ARTICLE.replace("\"rows\"", "\"platforms\": [\"tv\"], \"rows\"")))
                .extracting(Fault::code)
                .containsExactly("conflict");
        assertThat(faults("""
                        {"titleIds": [1], "countries": ["US"], "type": "perspective",
                         "platforms": ["tv"], "resolutions": ["low"]}""")).extracting(Fault::code).containsExactly("no-target");
    }

    @Test
    void noParameterOfADesignHasTheNameOfAnotherField() {
        var common = RecipeFields.ALL.stream().map(Field::name).toList();

        assertThat(DesignTypes.all())
                .allSatisfy(type -> assertThat(type.shape().fieldNames()).doesNotContainAnyElementsOf(common));
    }

    @Test
    void whatABaseMayAddIsNoFaultOfARecipeThatExtendsIt() {
        for (var yaml : List.of(
                "schedule: {zone: UTC}",
                "titles: {order: launched, limit: 9}",
                "size: null",
                "experiment: {cells: [{name: a, percent: 9, recipe: {titles: {limit: 3}}}]}")) {
            assertThat(RecipeReader.read("extends: base\n" + yaml))
                    .as(yaml)
                    .isInstanceOf(RecipeReading.Extending.class);
        }
        assertThat(faults("extends: base\noverlays: [{type: tint}]\nsafeAreas: [{left: 2}]"))
                .extracting(Fault::pointer)
                .contains("/overlays/0/colour", "/safeAreas/0/left", "/safeAreas/0/top");
    }

    @Test
    void reportsDuplicateElementsOfListsThatAreSets() {
        assertThat(faults("{\"titleIds\": [1], \"countries\": [\"US\", \"US\"], \"type\": \"perspective\"}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/countries/1", "duplicate"));
    }

    @Test
    void tellsLineAndColumnWhereTheTextIsNotReadable() {
        assertThat(RecipeReader.read("{\n  \"rows\": ten\n}"))
                .isInstanceOfSatisfying(RecipeReading.NotReadable.class, at -> {
                    assertThat(at.line()).isEqualTo(2);
                    assertThat(at.column()).isBetween(11, 15);
                });
        assertThat(RecipeReader.read("")).isInstanceOf(RecipeReading.NotReadable.class);
        assertThat(RecipeReader.read("{} {}")).isInstanceOf(RecipeReading.NotReadable.class);
        assertThat(RecipeReader.read("{\"rows\": 1, \"rows\": 2}")).isInstanceOf(RecipeReading.NotReadable.class);
        assertThat(RecipeReader.read("[]")).isInstanceOf(RecipeReading.Invalid.class);
    }

    private static Recipe valid(String json) {
        assertThat(RecipeReader.read(json)).isInstanceOf(RecipeReading.Valid.class);
        return ((RecipeReading.Valid) RecipeReader.read(json)).recipe();
    }

    private static List<Fault> faults(String json) {
        assertThat(RecipeReader.read(json)).isInstanceOf(RecipeReading.Invalid.class);
        return ((RecipeReading.Invalid) RecipeReader.read(json)).faults();
    }
}
