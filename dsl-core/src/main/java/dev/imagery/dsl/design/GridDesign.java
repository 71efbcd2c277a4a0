package dev.imagery.dsl.design;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.layout.Fit;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.target.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Straight rows and columns that fill the picture with whole tiles.
 *
 * @param rows 1 to 50
 * @param cols 1 to 50
 * @param padding between tiles, 0 to 200, in units of the plane
 */
public record GridDesign(int rows, int cols, int padding, TileStyle tile, String background) implements Design {

    private static final Field<GridDesign, Integer> ROWS = Field.withDefault(
                    "rows", Numbers.whole(1, 50), 3, GridDesign::rows, "How many rows of tiles there are.")
            .example("2");
    private static final Field<GridDesign, Integer> COLS = Field.withDefault(
                    "cols",
                    Numbers.whole(1, 50),
                    8,
                    GridDesign::cols,
                    "How many columns of tiles there are. Where a picture has other proportions than so many rows and columns,"
                            + " as an upright one has, the tiles flow into about as many in rows and columns that fill it,"
                            + " so that no edge cuts a tile in half.")
            .example("5");
    private static final Field<GridDesign, Integer> PADDING = Field.withDefault(
                    "padding",
                    Numbers.whole(0, 200),
                    10,
                    GridDesign::padding,
                    "The gap between tiles, and about that at the edges of the picture. Its unit is that of all lengths of the"
                            + " grid: an upright tile is 200 wide and 300 high, a wide one 320 and 180.")
            .example("16");
    private static final Field<GridDesign, TileStyle> TILE =
            TileStyle.field(TileStyle.PLAIN.rounded(6), GridDesign::tile);
    private static final Field<GridDesign, String> BACKGROUND = Background.field(GridDesign::background);

    private static final ObjectShape<GridDesign> SHAPE = ObjectShape.of(
            "Straight rows and columns that fill the picture with whole tiles: calm, and every title can be read.",
            parts -> new GridDesign(
                    parts.get(ROWS), parts.get(COLS), parts.get(PADDING), parts.get(TILE), parts.get(BACKGROUND)),
            List.of(ROWS, COLS, PADDING, TILE, BACKGROUND));

    /** Names the design. */
    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("grid", GridDesign.class, SHAPE);
        }
    }

    @Override
    public List<Slot> slots() {
        return IntStream.range(0, rows * cols)
                .mapToObj(number -> Slot.at(number, number / cols, number % cols, tile.aspect()))
                .toList();
    }

    @Override
    public Scene scene(Size canvas) {
        var fit = Fit.of(cols, rows, tile.width(), tile.height(), padding, canvas);
        var tiles = new ArrayList<Tile>();
        for (int row = 0; row < fit.rows(); row++) {
            for (int col = 0; col < fit.cols(); col++) {
                int slot = tiles.size() % (rows * cols);
                double x = col * (tile.width() + padding);
                double y = row * (tile.height() + padding);
                tiles.add(Tile.seen(slot, x, y, tile.width(), tile.height(), fit.view(), canvas));
            }
        }
        return new Scene(canvas, rows * cols, background, List.of(Layer.of(fit.view(), padding, tiles)));
    }
}
