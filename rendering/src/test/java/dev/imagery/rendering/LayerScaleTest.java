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
        double magnification = layer.magnification(canvas);

        assertThat(LayerScale.of(layer, canvas).perUnit()).isBetween(magnification, magnification * 1.1);
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
        assertThat(flat.width() * scale.perUnit()).isLessThan(16_000);
        assertThat(flat.height() * scale.perUnit()).isLessThan(16_000);
        assertThat(flat.width() * flat.height() * scale.perUnit() * scale.perUnit())
                .isLessThan(65e6);
    }

    private static Layer layer(int rows, int cols, Size canvas) {
        return new PerspectiveDesign(rows, cols, 10, List.of(0), List.of(0, -100))
                .scene(canvas)
                .layers()
                .getFirst();
    }
}
