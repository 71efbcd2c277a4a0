package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.target.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerScaleTest {

    @Test
    void tilesAreAsLargeAsTheCameraMagnifiesMost() {
        var canvas = new Size(1920, 1080);
        var layer = layer(10, 15, canvas);
        var magnification = layer.magnification(canvas);

        var scale = LayerScale.of(layer, canvas).perUnit();

        assertThat(scale.across() / magnification.across()).isBetween(1.0, 1.1);
        assertThat(scale.down() / magnification.down()).isBetween(1.0, 1.1);
        // A wall that is seen aslant is narrowed more along its columns.
        assertThat(scale.down() / scale.across()).isBetween(0.78, 0.85);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "10", "17"})
    void allGapsOfAWallAreOfOneWidth(int padding) {
        var canvas = new Size(1920, 1080);
        var layer = new PerspectiveDesign(10, 15, padding, List.of(0), List.of(0))
                .scene(canvas)
                .layers()
                .getFirst();
        var scale = LayerScale.of(layer, canvas);
        var first = layer.tiles().getFirst();

        for (var tile : layer.tiles()) {
            double columns = (tile.x() - first.x()) / (first.width() + padding);
            double rows = (tile.y() - first.y()) / (first.height() + padding);
            var size = scale.sizeOf(tile);
            assertThat(scale.across(first.x(), tile.x()))
                    .isEqualTo(Math.round(columns) * scale.across(0, first.width() + padding));
            assertThat(scale.down(first.y(), tile.y()))
                    .isEqualTo(Math.round(rows) * scale.down(0, first.height() + padding));
            assertThat(scale.across(0, first.width() + padding) - size.width())
                    .isEqualTo(Math.round(padding * scale.perUnit().across()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,3840,2160",
        "1,1,8192,8192",
        "100,100,8192,8192",
        "10,15,16,8192",
        "10,15,8192,16",
        "1,100,8192,8192"
    })
    void noWallNeedsLargerPicturesThanImageMagicksPolicyAllows(int rows, int cols, int width, int height) {
        var canvas = new Size(width, height);
        var layer = layer(rows, cols, canvas);

        var scale = LayerScale.of(layer, canvas);

        var flat = FlatPicture.of(layer.tiles());
        assertThat(scale.sizeOf(layer.tiles().getFirst()).height()).isBetween(1, 4_000);
        assertThat(flat.width() * scale.perUnit().across()).isLessThan(16_000);
        assertThat(flat.height() * scale.perUnit().down()).isLessThan(16_000);
        assertThat(flat.width()
                        * flat.height()
                        * scale.perUnit().across()
                        * scale.perUnit().down())
                .isLessThan(65e6);
    }

    private static Layer layer(int rows, int cols, Size canvas) {
        return new PerspectiveDesign(rows, cols, 10, List.of(0), List.of(0, -100))
                .scene(canvas)
                .layers()
                .getFirst();
    }
}
