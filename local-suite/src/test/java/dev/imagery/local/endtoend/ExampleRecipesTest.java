package dev.imagery.local.endtoend;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.demo.Picture;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every recipe of {@code docs/recipes} comes to something on the demo's titles, can be drawn, and goes live. They have a suite of
 * their own, as they claim contexts of the other tests, and go live in the order of their names: each may claim contexts of those before it, by
 * its precedence, and would never be seen under those after it.
 */
@Tag("suite")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleRecipesTest {

    private static final Path FOLDER = Path.of("../docs/recipes");
    private static final Path TITLES = Path.of("src/main/resources/dev/imagery/local/catalog/titles.ndjson");
    private static final Map<String, Example> EXAMPLES = Map.ofEntries(
            entry("01-article", example(1, "browser/high jpeg")),
            entry(
                    "02-shortest",
                    example(
                            1,
                            "browser/low jpeg, browser/medium jpeg, browser/high jpeg, browser/ultra jpeg",
                            "mobile/low jpeg, mobile/medium jpeg, mobile/high jpeg, mobile/ultra jpeg",
                            "tv/medium jpeg, tv/high jpeg, tv/ultra jpeg")),
            entry("03-popular-everywhere", example(6, "browser/high jpeg, mobile/high jpeg, tv/high jpeg")),
            entry("04-new-and-local", example(3, "browser/high jpeg, tv/high jpeg")),
            entry("05-stage-diagonal", example(2, "browser/medium jpeg, browser/high jpeg")),
            entry("06-silent-films-filmstrip", example(2, "tv/high jpeg")),
            entry("07-hero", example(2, "browser/high jpeg, mobile/high jpeg")),
            entry("08-mosaic-for-families", example(2, "browser/high jpeg")),
            entry("09-kiosk-and-languages", example(5, "kiosk/high jpeg, browser/medium jpeg")),
            entry("10-text-and-encodings", example(3, "browser/low jpeg:60000 webp, browser/high jpeg webp")),
            entry("11-extends", example(2, "browser/high jpeg, mobile/high jpeg, tv/high jpeg")),
            entry(
                    "12-everything",
                    new Example(
                            "awaiting-approval",
                            5,
                            List.of("", "padding/close", "padding/calm"),
                            targets("browser/low jpeg:60000 webp, browser/high jpeg webp, mobile/high jpeg webp"))));

    /** Between them: an own platform, several languages, an excluded market, a selector, texts, two formats and a budget in bytes. */
    private static final Set<String> SAYING_MUCH = Set.of("09-kiosk-and-languages", "10-text-and-encodings");

    private static RunningSuite suite;

    /**
     * What is known of an example without asking the suite.
     *
     * @param cells those that are drawn otherwise, and empty text for all other visitors; a control has no assets of its own
     * @param targets such as {@code browser/low}, each with its formats, and of these with a budget in bytes what is after a colon
     */
    private record Example(String state, int markets, List<String> cells, Map<String, List<String>> targets) {}

    private static Example example(int markets, String... targets) {
        return new Example("live", markets, List.of(""), targets(targets));
    }

    private static Map<String, List<String>> targets(String... targets) {
        return Arrays.stream(targets)
                .flatMap(line -> Arrays.stream(line.split(", ", -1)))
                .map(target -> Arrays.asList(target.split(" ", -1)))
                .collect(Collectors.toMap(List::getFirst, words -> words.subList(1, words.size())));
    }

    static List<Path> recipes() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static List<Path> recipesThatSayMuch() throws IOException {
        return recipes().stream()
                .filter(recipe -> SAYING_MUCH.contains(name(recipe)))
                .toList();
    }

    static List<Path> recipesBeforeThese() throws IOException {
        return recipes().stream()
                .takeWhile(recipe -> !SAYING_MUCH.contains(name(recipe)))
                .toList();
    }

    static List<Path> recipesAfterThese() throws IOException {
        var all = recipes();
        return all.subList(recipesBeforeThese().size() + SAYING_MUCH.size(), all.size());
    }

    private static String name(Path recipe) {
        return recipe.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    @BeforeAll
    static void theDemosTitlesAreThere() throws IOException {
        suite = RunningSuite.start();
        var lines = Files.readAllLines(TITLES);
        suite.generation.importTitles(lines);
        for (var line : lines) {
            JsonNode title = JsonMapper.shared().readTree(line);
            long id = title.path("id").longValue();
            suite.titleWithArtwork(id, title.path("originalLanguage").stringValue(), FlatArtwork.jpeg(colour(id)));
        }
        suite.recipes.put("popular-everywhere", Files.readAllBytes(FOLDER.resolve("03-popular-everywhere.yaml")));
    }

    @AfterAll
    static void theSuiteEnds() throws IOException {
        suite.close();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void eachIsPlannedWithoutAGap(Path recipe) throws IOException {
        var plan = suite.generation.plan(Files.readAllBytes(recipe));

        assertThat(plan.path("gaps")).as(plan.toString()).isEmpty();
        assertThat(plan.path("compositions").intValue()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void eachIsDrawn(Path recipe) throws IOException {
        var preview = suite.generation.preview(Files.readAllBytes(recipe), "");

        var size = preview.size().split("x", 2);
        assertThat(Picture.decode(preview.jpeg()).faultFor(Integer.parseInt(size[0]), Integer.parseInt(size[1])))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recipesBeforeThese")
    @Order(1)
    @Tag("long")
    void eachBeforeTheseGoesAsFarAsItSaysWithTheAssetsOfItsPlan(Path recipe) throws Exception {
        assertGoesAsFarAsItSays(recipe);
    }

    @ParameterizedTest
    @MethodSource("recipesThatSayMuch")
    @Order(2)
    void eachThatSaysMuchGoesAsFarAsItSaysWithTheAssetsOfItsPlan(Path recipe) throws Exception {
        assertGoesAsFarAsItSays(recipe);
    }

    @ParameterizedTest
    @MethodSource("recipesAfterThese")
    @Order(3)
    @Tag("long")
    void eachAfterTheseGoesAsFarAsItSaysWithTheAssetsOfItsPlan(Path recipe) throws Exception {
        assertGoesAsFarAsItSays(recipe);
    }

    private static void assertGoesAsFarAsItSays(Path recipe) throws Exception {
        var example = exampleOf(recipe);
        var plan = suite.generation.plan(Files.readAllBytes(recipe));

        var batch = suite.ended(suite.generation.submit(Files.readAllBytes(recipe), null));

        assertThat(batch.faultLines()).isEmpty();
        assertThat(batch.state()).isEqualTo(example.state());
        var assets = VersionAssets.of(batch, suite.installation.storage());
        assertThat(assets.contexts())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(contexts(plan, example))
                .hasSize(plan.path("permutations").intValue())
                .hasSize(example.markets()
                        * example.cells().size()
                        * example.targets().size());
        for (var asset : assets.all()) {
            checkFiles(asset, example.targets().get(VersionAssets.target(asset)));
        }
    }

    /** @param formats each with its budget in bytes, if it has one, after a colon */
    private static void checkFiles(JsonNode asset, List<String> formats) throws Exception {
        var renditions = asset.path("renditions");
        assertThat(renditions)
                .extracting(rendition -> rendition.path("encoding").asString(""))
                .containsExactlyInAnyOrderElementsOf(formats.stream()
                        .map(format -> format.replaceFirst(":.*", ""))
                        .toList());
        for (var rendition : renditions) {
            var file = DeliveredFile.of(asset, rendition);
            file.checkPicture();
            assertThat(formats)
                    .filteredOn(format -> format.startsWith(file.encoding() + ":"))
                    .allSatisfy(format -> assertThat(file.bytes().length)
                            .isLessThanOrEqualTo(Integer.parseInt(format.substring(format.indexOf(':') + 1))));
        }
    }

    private static Example exampleOf(Path recipe) {
        return Objects.requireNonNull(EXAMPLES.get(name(recipe)), () -> "What should come of " + recipe + "?");
    }

    /** The markets of the plan, each on all targets. */
    private static List<String> contexts(JsonNode plan, Example example) {
        assertThat(plan.path("markets"))
                .extracting(market -> market.path("cell").asString(""))
                .containsOnly(example.cells().toArray(String[]::new));
        return plan.path("markets")
                .valueStream()
                .flatMap(market ->
                        example.targets().keySet().stream().map(target -> VersionAssets.context(market, target)))
                .toList();
    }

    /** Of each title another one. */
    private static Color colour(long id) {
        return Color.getHSBColor(id * 0.618f % 1, 0.6f, 0.5f + id % 5 / 10f);
    }
}
