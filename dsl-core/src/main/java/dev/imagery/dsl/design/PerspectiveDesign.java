package dev.imagery.dsl.design;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.layout.Camera;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Wall;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.target.Size;
import java.util.List;

/**
 * A wall of artwork, tilted in perspective: the article's design. Lengths are in units of the wall's plane, where a tile is
 * 200 wide and 300 high.
 *
 * @param rows 1 to 100
 * @param cols 1 to 100
 * @param padding between tiles, 0 to 200
 * @param columnOffsets the y-offset of each column; exactly as many as columns
 * @param rowOffsets the x-offset of each row; exactly as many as rows
 * @param tilt how much the wall is tilted: 0 not at all, 1 as usual
 */
public record PerspectiveDesign(
        int rows,
        int cols,
        int padding,
        List<Integer> columnOffsets,
        List<Integer> rowOffsets,
        double tilt,
        Camera camera,
        TileStyle tile,
        String background)
        implements Design {

    private static final Field<PerspectiveDesign, Integer> ROWS = Field.withDefault(
                    "rows",
                    Numbers.whole(1, 100),
                    10,
                    PerspectiveDesign::rows,
                    "How many rows the wall has before it repeats. Fewer rows and columns make larger tiles.")
            .example("8");
    private static final Field<PerspectiveDesign, Integer> COLS = Field.withDefault(
                    "cols",
                    Numbers.whole(1, 100),
                    15,
                    PerspectiveDesign::cols,
                    "How many columns the wall has before it repeats.")
            .example("12");
    private static final Field<PerspectiveDesign, Integer> PADDING = Field.withDefault(
                    "padding",
                    Numbers.whole(0, 200),
                    10,
                    PerspectiveDesign::padding,
                    "The gap between tiles. Its unit is that of all lengths of the wall: an upright tile is 200 wide and 300"
                            + " high, a wide one 320 and 180.")
            .example("16");
    private static final Field<PerspectiveDesign, List<Integer>> COLUMN_OFFSETS = Field.withDefault(
                    "columnOffsets",
                    Offsets.SHAPE,
                    List.of(),
                    (PerspectiveDesign design) -> Offsets.shortest(design.columnOffsets()),
                    "By how much each column is moved down, below 0 up. A list shorter than the columns repeats. Shift columns"
                            + " or rows, not both, as tiles cover parts of each other otherwise.")
            .example("[0, -150]");
    private static final Field<PerspectiveDesign, List<Integer>> ROW_OFFSETS = Field.withDefault(
                    "rowOffsets",
                    Offsets.SHAPE,
                    List.of(),
                    (PerspectiveDesign design) -> Offsets.shortest(design.rowOffsets()),
                    "By how much each row is moved to the right, below 0 to the left. A list shorter than the rows repeats.")
            .example("[0, -100]");
    private static final Field<PerspectiveDesign, Double> TILT = Field.withDefault(
                    "tilt",
                    Numbers.decimal(-Camera.MOST_TILT, Camera.MOST_TILT),
                    1.0,
                    PerspectiveDesign::tilt,
                    "How much the wall is tilted: 0 not at all, 1 as usual, below 0 to the other side.")
            .example("0.6");
    private static final Field<PerspectiveDesign, Camera> CAMERA = Field.withDefault(
                    "camera", Camera.SHAPE, Camera.USUAL, PerspectiveDesign::camera, "From where the wall is seen.")
            .example("{\"zoom\": 1.3, \"x\": 0.1}");
    private static final Field<PerspectiveDesign, TileStyle> TILE =
            TileStyle.field(TileStyle.PLAIN, PerspectiveDesign::tile);
    private static final Field<PerspectiveDesign, String> BACKGROUND = Background.field(PerspectiveDesign::background);

    private static final ObjectShape<PerspectiveDesign> SHAPE = ObjectShape.of(
                    "A wall of artwork, tilted in perspective and larger than the picture, so that no edge of it shows.",
                    parts -> new PerspectiveDesign(
                            parts.get(ROWS),
                            parts.get(COLS),
                            parts.get(PADDING),
                            parts.get(COLUMN_OFFSETS),
                            parts.get(ROW_OFFSETS),
                            parts.get(TILT),
                            parts.get(CAMERA),
                            parts.get(TILE),
                            parts.get(BACKGROUND)),
                    List.of(ROWS, COLS, PADDING, COLUMN_OFFSETS, ROW_OFFSETS, TILT, CAMERA, TILE, BACKGROUND))
            .checked((parts, at) -> parts.find(CAMERA)
                    .ifPresent(camera -> parts.find(ROWS)
                            .ifPresent(rows -> parts.find(COLS)
                                    .ifPresent(cols -> TileCount.check(
                                            rows,
                                            cols,
                                            camera.zoom(),
                                            at.at("camera").at("zoom"))))));

    /** Names the design. */
    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("perspective", PerspectiveDesign.class, SHAPE);
        }
    }

    /** A list of offsets shorter than the count repeats, a longer one is cut, an empty one is all zero. */
    public PerspectiveDesign {
        columnOffsets = Offsets.repeated(columnOffsets, cols);
        rowOffsets = Offsets.repeated(rowOffsets, rows);
    }

    /** The article's parameters; all others are the defaults. */
    public PerspectiveDesign(int rows, int cols, int padding, List<Integer> columnOffsets, List<Integer> rowOffsets) {
        this(rows, cols, padding, columnOffsets, rowOffsets, 1, Camera.USUAL, TileStyle.PLAIN, Background.USUAL);
    }

    @Override
    public List<Slot> slots() {
        return wall().slots(tile.aspect());
    }

    @Override
    public Scene scene(Size canvas) {
        var wall = wall();
        var view = camera.view(tilt, wall.width(), wall.height(), canvas);
        return new Scene(canvas, rows * cols, background, List.of(wall.seen(view, canvas)));
    }

    @Override
    public List<Warning> warnings() {
        return TileOverlap.existsIn(this)
                ? List.of(
                        new Warning(
                                "/columnOffsets",
                                "tiles-overlap",
                                "with these offsets of rows and columns, tiles cover parts of each other; shift one of the two only"))
                : List.of();
    }

    private Wall wall() {
        return new Wall(tile.width(), tile.height(), padding, columnOffsets, rowOffsets);
    }
}
