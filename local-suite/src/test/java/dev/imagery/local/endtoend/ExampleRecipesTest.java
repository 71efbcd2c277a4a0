package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.demo.Picture;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every recipe of {@code docs/recipes} comes to something on the demo's titles, and can be drawn. */
@Tag("suite")
class ExampleRecipesTest {

    private static final Path FOLDER = Path.of("../docs/recipes");
    private static final Path TITLES = Path.of("src/main/resources/dev/imagery/local/catalog/titles.ndjson");
    private static final RunningSuite SUITE = RunningSuite.shared();

    static List<Path> recipes() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @BeforeAll
    static void theDemosTitlesAreThere() throws IOException {
        var lines = Files.readAllLines(TITLES);
        SUITE.generation.importTitles(lines);
        for (var line : lines) {
            JsonNode title = JsonMapper.shared().readTree(line);
            long id = title.path("id").longValue();
            SUITE.titleWithArtwork(id, title.path("originalLanguage").stringValue(), FlatArtwork.jpeg(colour(id)));
        }
        SUITE.recipes.put("popular-everywhere", Files.readAllBytes(FOLDER.resolve("03-popular-everywhere.yaml")));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void eachIsPlannedWithoutAGap(Path recipe) throws IOException {
        var plan = SUITE.generation.plan(Files.readAllBytes(recipe));

        assertThat(plan.path("gaps")).as(plan.toString()).isEmpty();
        assertThat(plan.path("compositions").intValue()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void eachIsDrawn(Path recipe) throws IOException {
        var preview = SUITE.generation.preview(Files.readAllBytes(recipe), "");

        var size = preview.size().split("x", 2);
        assertThat(Picture.decode(preview.jpeg()).faultFor(Integer.parseInt(size[0]), Integer.parseInt(size[1])))
                .isEmpty();
    }

    /** Of each title another one. */
    private static Color colour(long id) {
        return Color.getHSBColor(id * 0.618f % 1, 0.6f, 0.5f + id % 5 / 10f);
    }
}
