package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.target.Size;
import dev.imagery.local.client.Batch;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.Homepage;
import dev.imagery.local.demo.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("suite")
class ArticleRecipeTest {

    private static final String RECIPE = """
            { "titleIds": [12345, 23456, 34567], "countries": ["US"], "type": "perspective", "rows": 10, "cols": 15,
              "padding": 10, "columnOffsets": [0, 0, 0, 0], "rowOffsets": [0, -100, 0, -100], "size": [1920, 1080] }
            """;
    private static final Context CONTEXT = new Context("US", "en", "browser", "high");
    private static final List<Color> COLOURS =
            List.of(new Color(200, 40, 40), new Color(40, 180, 60), new Color(50, 80, 210));
    private static final double MOST_DIFFERENCE = 12;

    private static final RunningSuite SUITE = RunningSuite.shared();

    private static Batch batch;
    private static Homepage homepage;
    private static byte[] bytes;

    @BeforeAll
    static void theRecipeGoesIn() throws Exception {
        SUITE.title(12345, "en", COLOURS.get(0));
        SUITE.title(23456, "en", COLOURS.get(1));
        SUITE.title(34567, "en", COLOURS.get(2));
        batch = SUITE.run(RECIPE);
        SUITE.pictureAfter("", CONTEXT);
        homepage = SUITE.homepages.homepage(CONTEXT);
        bytes = SUITE.homepages.picture(URI.create(homepage.backgroundImage()));
    }

    @Test
    void itsBatchGoesLiveWithOneAsset() {
        assertThat(batch.faultLines()).isEmpty();
        assertThat(batch.state()).isEqualTo("live");
        assertThat(batch.progress().assets()).isEqualTo(1);
    }

    @Test
    void theHomepageIsTheArticlesResponse() {
        assertThat(homepage.body().path("fields"))
                .hasToString("{\"email\":{\"type\":\"StringField\",\"value\":\"\"},"
                        + "\"nextAction\":{\"type\":\"Action\",\"withFields\":[\"email\"]}}");
        assertThat(homepage.body().path("adaptiveFields").propertyNames()).containsExactly("backgroundImage");
        assertThat(homepage.backgroundImage()).matches("http://localhost:\\d+/assets/[0-9a-f]{64}\\.jpg");
    }

    @Test
    void thePictureDecodesAtTheAskedSizeAndIsNotUniform() throws Exception {
        assertThat(Picture.decode(bytes).faultFor(1920, 1080)).isEmpty();
    }

    @Test
    void theTilesShowTheExpectedTitlesArtworkAtTheComputedPlaces() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        var recipe = ((RecipeReading.Valid) RecipeReader.read(RECIPE)).recipe();
        List<Tile> whole = recipe.design().scene(new Size(1920, 1080)).tiles().stream()
                .filter(tile -> tile.visibleShare() > 0.9)
                .toList();

        assertThat(whole).hasSizeGreaterThan(30);
        assertThat(whole).extracting(ArticleRecipeTest::title).contains(0, 1, 2);
        SoftAssertions.assertSoftly(softly -> whole.forEach(tile -> {
            Point middle = tile.centre();
            Color found = new Color(picture.getRGB((int) middle.x(), (int) middle.y()));
            softly.assertThat(difference(found, COLOURS.get(title(tile))))
                    .as("%s shows %s, not %s", tile, found, COLOURS.get(title(tile)))
                    .isLessThan(MOST_DIFFERENCE);
        }));
    }

    /** In the article's order the 150 slots show 3 titles, and as 3 divides its 15 columns, each row starts one further. */
    private static int title(Tile tile) {
        return (tile.slot() + tile.slot() / 15) % COLOURS.size();
    }

    private static double difference(Color one, Color other) {
        double red = one.getRed() - other.getRed();
        double green = one.getGreen() - other.getGreen();
        double blue = one.getBlue() - other.getBlue();
        return Math.sqrt(red * red + green * green + blue * blue);
    }
}
