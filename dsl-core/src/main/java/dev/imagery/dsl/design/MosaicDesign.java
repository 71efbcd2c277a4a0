package dev.imagery.dsl.design;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.layout.Fit;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Packing;
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
import java.util.stream.Stream;

/**
 * Large and small tiles without a gap among them. The large ones are the first slots.
 *
 * @param rows of small cells, 2 to 40
 * @param cols of small cells, 2 to 40
 * @param padding between tiles, 0 to 200, in units of the plane
 * @param large which part of the picture the large tiles take, 0 to 0.8
 * @param seed of where they stand
 */
public record MosaicDesign(int rows, int cols, int padding, double large, int seed, TileStyle tile, String background)
        implements Design {

    private static final int CELLS_OF_LARGE = 4;

    private static final Field<MosaicDesign, Integer> ROWS = Field.withDefault(
                    "rows",
                    Numbers.whole(2, 40),
                    5,
                    MosaicDesign::rows,
                    "How many rows of small tiles fill the picture; a large tile stands in two.")
            .example("6");
    private static final Field<MosaicDesign, Integer> COLS = Field.withDefault(
                    "cols",
                    Numbers.whole(2, 40),
                    13,
                    MosaicDesign::cols,
                    "How many columns of small tiles fill the picture; a large tile stands in two. Where a picture has other"
                            + " proportions, as an upright one has, about as many tiles fill it in other rows and columns.")
            .example("16");
    private static final Field<MosaicDesign, Integer> PADDING = Field.withDefault(
                    "padding",
                    Numbers.whole(0, 200),
                    10,
                    MosaicDesign::padding,
                    "The gap between tiles. Its unit is that of all lengths: a small upright tile is 200 wide and 300 high, a"
                            + " small wide one 320 and 180.")
            .example("16");
    private static final Field<MosaicDesign, Double> LARGE = Field.withDefault(
                    "large",
                    Numbers.decimal(0, 0.8),
                    0.5,
                    MosaicDesign::large,
                    "Which part of the picture the large tiles take, as far as they fit. The first titles are the large ones.")
            .example("0.3");
    private static final Field<MosaicDesign, Integer> SEED = Field.withDefault(
                    "seed",
                    Numbers.whole(0, 1_000_000),
                    1,
                    MosaicDesign::seed,
                    "Where the large tiles stand: another number is another arrangement, the same one always the same.")
            .example("7");
    private static final Field<MosaicDesign, TileStyle> TILE =
            TileStyle.field(TileStyle.PLAIN.rounded(8), MosaicDesign::tile);
    private static final Field<MosaicDesign, String> BACKGROUND = Background.field(MosaicDesign::background);

    private static final ObjectShape<MosaicDesign> SHAPE = ObjectShape.of(
            "Large and small tiles that fill the picture without a gap, as a magazine's page does.",
            parts -> new MosaicDesign(
                    parts.get(ROWS),
                    parts.get(COLS),
                    parts.get(PADDING),
                    parts.get(LARGE),
                    parts.get(SEED),
                    parts.get(TILE),
                    parts.get(BACKGROUND)),
            List.of(ROWS, COLS, PADDING, LARGE, SEED, TILE, BACKGROUND));

    /** Names the design. */
    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("mosaic", MosaicDesign.class, SHAPE);
        }
    }

    @Override
    public List<Slot> slots() {
        int largeSlots = largeIn(rows * cols);
        var large = new Size(2 * tile.width() + padding, 2 * tile.height() + padding).aspect();
        return Stream.concat(
                        IntStream.range(0, largeSlots).mapToObj(number -> Slot.free(number, large)),
                        IntStream.range(0, smallSlots())
                                .mapToObj(number -> Slot.free(largeSlots + number, tile.aspect())))
                .toList();
    }

    @Override
    public Scene scene(Size canvas) {
        var fit = Fit.of(cols, rows, tile.width(), tile.height(), padding, canvas);
        int largeSlots = largeIn(rows * cols);
        var packing = Packing.of(fit.cols(), fit.rows(), Math.min(largeSlots, largeIn(fit.cols() * fit.rows())), seed);
        var tiles = new ArrayList<Tile>();
        for (var cell : packing.large()) {
            tiles.add(tile(tiles.size(), cell, 2, fit, canvas));
        }
        int small = 0;
        for (var cell : packing.small()) {
            tiles.add(tile(largeSlots + small++ % smallSlots(), cell, 1, fit, canvas));
        }
        return new Scene(canvas, largeSlots + smallSlots(), background, List.of(Layer.of(fit.view(), padding, tiles)));
    }

    private Tile tile(int slot, Packing.Cell cell, int cells, Fit fit, Size canvas) {
        double pitchX = tile.width() + padding;
        double pitchY = tile.height() + padding;
        return Tile.seen(
                slot,
                cell.col() * pitchX,
                cell.row() * pitchY,
                cells * pitchX - padding,
                cells * pitchY - padding,
                fit.view(),
                canvas);
    }

    private int largeIn(int cells) {
        return (int) (cells * large / CELLS_OF_LARGE);
    }

    private int smallSlots() {
        return rows * cols - CELLS_OF_LARGE * largeIn(rows * cols);
    }
}
