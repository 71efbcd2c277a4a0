package dev.imagery.dsl.design;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.layout.Camera;
import dev.imagery.dsl.layout.Homography;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.layout.Wall;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One title large, and a dimmed wall of the others behind it. Slot 0 is the large one.
 *
 * @param rows of the wall, 1 to 100
 * @param cols of the wall, 1 to 100
 * @param padding between tiles of the wall, 0 to 200, in units of its plane
 * @param height how high the large title is, in heights of the picture, 0.3 to 1; less where it would be too wide
 * @param dim how much the wall is dimmed, 0 to 1
 * @param tilt how much the wall is tilted, as in {@link PerspectiveDesign}
 * @param tile of the large title and of the wall; only the large one throws a shadow, and always does
 */
public record HeroDesign(
        int rows,
        int cols,
        int padding,
        Side side,
        double height,
        double dim,
        double tilt,
        Camera camera,
        TileStyle tile,
        String background)
        implements Design {

    /** Of the width of the picture, at most. */
    private static final double WIDEST = 0.72;

    /** How far the large title is from the side that it stands at, in parts of the free space above and below it. */
    private static final double DISTANCE = 1.6;

    private static final Shadow USUAL_SHADOW = new Shadow(8, 30, 0.75, "#000000");
    private static final TileStyle USUAL_TILE = TileStyle.PLAIN.rounded(4).throwing(USUAL_SHADOW);

    private static final Field<HeroDesign, Integer> ROWS = Field.withDefault(
                    "rows",
                    Numbers.whole(1, 100),
                    8,
                    HeroDesign::rows,
                    "How many rows the wall behind has before it repeats. Fewer rows and columns make larger tiles.")
            .example("6");
    private static final Field<HeroDesign, Integer> COLS = Field.withDefault(
                    "cols",
                    Numbers.whole(1, 100),
                    12,
                    HeroDesign::cols,
                    "How many columns the wall behind has before it repeats.")
            .example("10");
    private static final Field<HeroDesign, Integer> PADDING = Field.withDefault(
                    "padding",
                    Numbers.whole(0, 200),
                    10,
                    HeroDesign::padding,
                    "The gap between tiles of the wall. Its unit is that of all lengths: an upright tile is 200 wide and 300"
                            + " high, a wide one 320 and 180.")
            .example("16");
    private static final Field<HeroDesign, Side> SIDE = Field.withDefault(
                    "side",
                    Texts.constant("side", Side.class, Side::word),
                    Side.RIGHT,
                    HeroDesign::side,
                    "Where the large title stands. It is in the middle of a picture that leaves no room beside it.")
            .example("\"centre\"");
    private static final Field<HeroDesign, Double> HEIGHT = Field.withDefault(
                    "height",
                    Numbers.decimal(0.3, 1),
                    0.8,
                    HeroDesign::height,
                    "How high the large title is, as a part of the picture's height. It takes no more than most of the width.")
            .example("0.7");
    private static final Field<HeroDesign, Double> DIM = Field.withDefault(
                    "dim",
                    Numbers.fraction(),
                    0.62,
                    HeroDesign::dim,
                    "How much the wall is dimmed towards the background's colour: 0 not at all, 1 until it is gone.")
            .example("0.5");
    private static final Field<HeroDesign, Double> TILT = Field.withDefault(
                    "tilt",
                    Numbers.decimal(-Camera.MOST_TILT, Camera.MOST_TILT),
                    1.0,
                    HeroDesign::tilt,
                    "How much the wall is tilted: 0 not at all, 1 as the perspective design, below 0 to the other side. The large"
                            + " title is seen straight on.")
            .example("0");
    private static final Field<HeroDesign, Camera> CAMERA = Field.withDefault(
                    "camera", Camera.SHAPE, Camera.USUAL, HeroDesign::camera, "From where the wall is seen.")
            .example("{\"zoom\": 1.2}");
    private static final Field<HeroDesign, TileStyle> TILE = TileStyle.field(USUAL_TILE, HeroDesign::tile);
    private static final Field<HeroDesign, String> BACKGROUND = Background.field(HeroDesign::background);

    private static final ObjectShape<HeroDesign> SHAPE = ObjectShape.of(
                    "One title large, and the others behind it as a dimmed wall. The first title is the large one.",
                    parts -> new HeroDesign(
                            parts.get(ROWS),
                            parts.get(COLS),
                            parts.get(PADDING),
                            parts.get(SIDE),
                            parts.get(HEIGHT),
                            parts.get(DIM),
                            parts.get(TILT),
                            parts.get(CAMERA),
                            parts.get(TILE),
                            parts.get(BACKGROUND)),
                    List.of(ROWS, COLS, PADDING, SIDE, HEIGHT, DIM, TILT, CAMERA, TILE, BACKGROUND))
            .checked((parts, at) -> parts.find(CAMERA)
                    .ifPresent(camera -> parts.find(ROWS)
                            .ifPresent(rows -> parts.find(COLS)
                                    .ifPresent(cols -> TileCount.check(
                                            rows,
                                            cols,
                                            camera.zoom(),
                                            at.at("camera").at("zoom"))))));

    /** Where the large title stands. */
    public enum Side {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double part;

        Side(double part) {
            this.part = part;
        }

        /** As in JSON: lower case. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How much of the free space is on the left of it: 0 to 1. */
        double part() {
            return part;
        }
    }

    /** Names the design. */
    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("hero", HeroDesign.class, SHAPE);
        }
    }

    /** Without a shadow the large title would be lost in the wall. */
    public HeroDesign {
        tile = tile.throwing(tile.shadow().orElse(USUAL_SHADOW));
    }

    @Override
    public List<Slot> slots() {
        var behind = wall().slots(tile.aspect()).stream()
                .map(slot -> new Slot(slot.number() + 1, slot.row(), slot.column(), slot.aspect()));
        return Stream.concat(Stream.of(Slot.free(0, tile.aspect())), behind).toList();
    }

    @Override
    public Scene scene(Size canvas) {
        var wall = wall();
        var hero = hero(canvas);
        var behind = wall.seen(camera.view(tilt, wall.width(), wall.height(), canvas), canvas)
                .renumbered(slot -> slot + 1)
                .withoutShadows()
                .behind(hero.tiles().getFirst().quad())
                .veiled(dim);
        return new Scene(canvas, rows * cols + 1, background, List.of(behind, hero));
    }

    private Layer hero(Size canvas) {
        double scale = Math.min(canvas.height() * height / tile.height(), canvas.width() * WIDEST / tile.width());
        double freeX = canvas.width() - tile.width() * scale;
        double freeY = canvas.height() - tile.height() * scale;
        double left = Math.min(freeY / 2 * DISTANCE, freeX / 2);
        double x = left + (freeX - 2 * left) * side.part();
        var view = Homography.scaling(scale, x, freeY / 2);
        return Layer.of(view, 0, List.of(Tile.seen(0, 0, 0, tile.width(), tile.height(), view, canvas)));
    }

    private Wall wall() {
        return new Wall(
                tile.width(),
                tile.height(),
                padding,
                Offsets.repeated(List.of(), cols),
                Offsets.repeated(List.of(0, -(tile.width() + padding) / 2), rows));
    }
}
