package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.layout.Wall;
import dev.imagery.dsl.target.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileSizeTest {

    @Test
    void tilesAreAsLargeAsTheCameraMagnifiesMost() {
        var wall = wall(10, 15, 1920, 1080);

        assertThat(TileSize.of(wall).scale()).isBetween(wall.magnification(), wall.magnification() * 1.1);
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
        var wall = wall(rows, cols, width, height);

        var tile = TileSize.of(wall);

        var flat = FlatPicture.of(wall.visibleTiles());
        assertThat(tile.height()).isBetween(1, 4_000);
        assertThat(flat.width() * tile.scale()).isLessThan(16_000);
        assertThat(flat.height() * tile.scale()).isLessThan(16_000);
        assertThat(flat.width() * flat.height() * tile.scale() * tile.scale()).isLessThan(65e6);
    }

    private static Wall wall(int rows, int cols, int width, int height) {
        return new Wall(
                new PerspectiveDesign(rows, cols, 10, List.of(0), List.of(0, -100)), 3, new Size(width, height));
    }
}
