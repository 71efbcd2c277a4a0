package dev.imagery.dsl.design;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.layout.Homography;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Wall;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A wall that is turned and has no end.
 *
 * @param rows 1 to 100
 * @param cols 1 to 100
 * @param padding between tiles, 0 to 200, in units of the plane
 * @param angle by how much the wall is turned, in degrees, clockwise; -60 to 60
 * @param stagger by how much every second column is moved up, in heights of a tile with its padding; 0 to 1
 * @param zoom by how much nearer than where the wall just fills the picture, 0.5 to 3
 */
public record DiagonalDesign(
        int rows, int cols, int padding, double angle, double stagger, double zoom, TileStyle tile, String background)
        implements Design {

    private static final Field<DiagonalDesign, Integer> ROWS = Field.withDefault(
                    "rows",
                    Numbers.whole(1, 100),
                    5,
                    DiagonalDesign::rows,
                    "How many rows the wall has before it repeats. Fewer rows and columns make larger tiles.")
            .example("6");
    private static final Field<DiagonalDesign, Integer> COLS = Field.withDefault(
                    "cols",
                    Numbers.whole(1, 100),
                    10,
                    DiagonalDesign::cols,
                    "How many columns the wall has before it repeats.")
            .example("12");
    private static final Field<DiagonalDesign, Integer> PADDING = Field.withDefault(
                    "padding",
                    Numbers.whole(0, 200),
                    12,
                    DiagonalDesign::padding,
                    "The gap between tiles. Its unit is that of all lengths of the wall: an upright tile is 200 wide and 300"
                            + " high, a wide one 320 and 180.")
            .example("16");
    private static final Field<DiagonalDesign, Double> ANGLE = Field.withDefault(
                    "angle",
                    Numbers.decimal(-60, 60),
                    -14.0,
                    DiagonalDesign::angle,
                    "By how many degrees the wall is turned clockwise; below 0 the rows rise to the right.")
            .example("20");
    private static final Field<DiagonalDesign, Double> STAGGER = Field.withDefault(
                    "stagger",
                    Numbers.fraction(),
                    0.5,
                    DiagonalDesign::stagger,
                    "By how much every second column is moved up, as a part of a tile; 0 leaves straight rows.")
            .example("0.25");
    private static final Field<DiagonalDesign, Double> ZOOM = Field.withDefault(
                    "zoom",
                    Numbers.decimal(0.5, 3),
                    1.0,
                    DiagonalDesign::zoom,
                    "How near the wall is: at 1 its rows and columns fill the picture once, at 2 everything is twice as large,"
                            + " and below 1 it repeats.")
            .example("1.5");
    private static final Field<DiagonalDesign, TileStyle> TILE =
            TileStyle.field(TileStyle.PLAIN.rounded(8), DiagonalDesign::tile);
    private static final Field<DiagonalDesign, String> BACKGROUND = Background.field(DiagonalDesign::background);

    private static final ObjectShape<DiagonalDesign> SHAPE = ObjectShape.of(
                    "A wall of artwork that is turned by an angle, without an end: lively, and flat.",
                    parts -> new DiagonalDesign(
                            parts.get(ROWS),
                            parts.get(COLS),
                            parts.get(PADDING),
                            parts.get(ANGLE),
                            parts.get(STAGGER),
                            parts.get(ZOOM),
                            parts.get(TILE),
                            parts.get(BACKGROUND)),
                    List.of(ROWS, COLS, PADDING, ANGLE, STAGGER, ZOOM, TILE, BACKGROUND))
            .checked((parts, at) -> parts.find(ZOOM)
                    .ifPresent(zoom -> parts.find(ROWS)
                            .ifPresent(rows -> parts.find(COLS)
                                    .ifPresent(cols -> TileCount.check(rows, cols, zoom, at.at("zoom"))))));

    /** Names the design. */
    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("diagonal", DiagonalDesign.class, SHAPE);
        }
    }

    @Override
    public List<Slot> slots() {
        return wall().slots(tile.aspect());
    }

    @Override
    public Scene scene(Size canvas) {
        var wall = wall();
        return new Scene(canvas, rows * cols, background, List.of(wall.seen(view(wall, canvas), canvas)));
    }

    /** At zoom 1 the turned canvas just fits into the wall; the middle of the one is on the middle of the other. */
    private Homography view(Wall wall, Size canvas) {
        double cos = Math.abs(Math.cos(Math.toRadians(angle)));
        double sin = Math.abs(Math.sin(Math.toRadians(angle)));
        double scale = zoom
                * Math.max(
                        (canvas.width() * cos + canvas.height() * sin) / wall.width(),
                        (canvas.width() * sin + canvas.height() * cos) / wall.height());
        var middle = Homography.turning(angle, scale, 0, 0).apply(new Point(wall.width() / 2, wall.height() / 2));
        return Homography.turning(angle, scale, canvas.width() / 2.0 - middle.x(), canvas.height() / 2.0 - middle.y());
    }

    /** An odd number of columns has two neighbours that are not moved against each other, where it repeats. */
    private Wall wall() {
        int up = (int) Math.round(stagger * (tile.height() + padding));
        var offsets = IntStream.range(0, cols)
                .map(col -> col % 2 == 0 ? 0 : -up)
                .boxed()
                .toList();
        return new Wall(tile.width(), tile.height(), padding, offsets, Offsets.repeated(List.of(), rows));
    }
}
