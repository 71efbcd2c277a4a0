package dev.imagery.dsl.design;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.layout.Homography;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Mark;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.shape.Booleans;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.target.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A few strips of film that run along the longer side of the picture, each shifted against the one before. A strip's frames
 * repeat without an end.
 *
 * @param strips 1 to 12
 * @param frames of each strip before it repeats, 2 to 50
 * @param padding between frames, 0 to 100, in units of the plane
 * @param shift of each strip against the one before, in frames; -1 to 1
 */
public record FilmstripDesign(
        int strips, int frames, int padding, double shift, boolean perforation, TileStyle tile, String background)
        implements Design {

    private static final String FILM = "#17171d";
    private static final String HOLE = "#33333d";

    /** Of the edge that has the holes, and of the holes themselves, in heights of a frame across the strip. */
    private static final double EDGE = 0.13;

    private static final double HOLE_ACROSS = 0.055;
    private static final double HOLE_ALONG = 0.075;
    private static final double HOLE_PITCH = 0.15;

    private static final Field<FilmstripDesign, Integer> STRIPS = Field.withDefault(
                    "strips",
                    Numbers.whole(1, 12),
                    3,
                    FilmstripDesign::strips,
                    "How many strips there are. They run along the longer side of the picture, and fill it across.")
            .example("2");
    private static final Field<FilmstripDesign, Integer> FRAMES = Field.withDefault(
                    "frames",
                    Numbers.whole(2, 50),
                    12,
                    FilmstripDesign::frames,
                    "How many frames each strip has before they repeat.")
            .example("8");
    private static final Field<FilmstripDesign, Integer> PADDING = Field.withDefault(
                    "padding",
                    Numbers.whole(0, 100),
                    10,
                    FilmstripDesign::padding,
                    "The gap between the frames of a strip, and between strips. Its unit is that of all lengths: a wide tile is"
                            + " 320 wide and 180 high, an upright one 200 and 300.")
            .example("6");
    private static final Field<FilmstripDesign, Double> SHIFT = Field.withDefault(
                    "shift",
                    Numbers.decimal(-1, 1),
                    0.38,
                    FilmstripDesign::shift,
                    "By how much each strip is moved against the one before, in frames.")
            .example("0.5");
    private static final Field<FilmstripDesign, Boolean> PERFORATION = Field.withDefault(
                    "perforation",
                    new Booleans(),
                    true,
                    FilmstripDesign::perforation,
                    "Whether the strips have the holes of film along their edges.")
            .example("false");
    private static final Field<FilmstripDesign, TileStyle> TILE =
            TileStyle.field(TileStyle.PLAIN.showing(ArtworkKind.BACKDROP).rounded(4), FilmstripDesign::tile);
    private static final Field<FilmstripDesign, String> BACKGROUND = Background.field(FilmstripDesign::background);

    private static final ObjectShape<FilmstripDesign> SHAPE = ObjectShape.of(
            "A few strips of film along the longer side of the picture, each shifted against the one before. It shows backdrops"
                    + " unless told otherwise.",
            parts -> new FilmstripDesign(
                    parts.get(STRIPS),
                    parts.get(FRAMES),
                    parts.get(PADDING),
                    parts.get(SHIFT),
                    parts.get(PERFORATION),
                    parts.get(TILE),
                    parts.get(BACKGROUND)),
            List.of(STRIPS, FRAMES, PADDING, SHIFT, PERFORATION, TILE, BACKGROUND));

    /** Names the design. */
    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("filmstrip", FilmstripDesign.class, SHAPE);
        }
    }

    @Override
    public List<Slot> slots() {
        return IntStream.range(0, strips * frames)
                .mapToObj(number -> Slot.at(number, number / frames, number % frames, tile.aspect()))
                .toList();
    }

    @Override
    public Scene scene(Size canvas) {
        boolean upright = canvas.height() > canvas.width();
        double frame = upright ? tile.height() : tile.width();
        double across = upright ? tile.width() : tile.height();
        double edge = perforation ? across * EDGE : padding / 2.0;
        double strip = across + 2 * edge + (perforation ? padding : 0);
        double scale = Math.min(canvas.width(), canvas.height()) / (strips * strip);
        double length = Math.max(canvas.width(), canvas.height()) / scale;
        var tiles = new ArrayList<Tile>();
        var marks = new ArrayList<Mark>();
        var view = Homography.scaling(scale, 0, 0);
        for (int number = 0; number < strips; number++) {
            double top = number * strip + (strip - across) / 2;
            double pitch = frame + padding;
            double start =
                    (length - pitch * frames) / 2 + padding / 2.0 + shift * pitch * (number - (strips - 1) / 2.0);
            if (perforation) {
                marks.addAll(film(upright, length, top, across, edge));
            }
            for (int place = (int) Math.floor((-start - frame) / pitch); start + place * pitch < length; place++) {
                double along = start + place * pitch;
                var seen = Tile.seen(
                        number * frames + Math.floorMod(place, frames),
                        upright ? top : along,
                        upright ? along : top,
                        tile.width(),
                        tile.height(),
                        view,
                        canvas);
                if (seen.visibleShare() > 0) {
                    tiles.add(seen);
                }
            }
        }
        return new Scene(
                canvas,
                strips * frames,
                background,
                List.of(Layer.of(view, padding + 2 * edge, tiles).marked(marks)));
    }

    /** The film of one strip from end to end of the picture, with a row of holes along either edge. */
    private static List<Mark> film(boolean upright, double length, double top, double across, double edge) {
        var marks = new ArrayList<Mark>();
        double beyond = across;
        marks.add(mark(upright, -beyond, top - edge, length + 2 * beyond, across + 2 * edge, 0, FILM));
        double hole = across * HOLE_ACROSS;
        for (double along = across * HOLE_PITCH / 2; along < length + beyond; along += across * HOLE_PITCH) {
            for (double middle : new double[] {top - edge / 2, top + across + edge / 2}) {
                marks.add(mark(
                        upright,
                        along - across * HOLE_ALONG / 2,
                        middle - hole / 2,
                        across * HOLE_ALONG,
                        hole,
                        hole / 4,
                        HOLE));
            }
        }
        return marks;
    }

    private static Mark mark(
            boolean upright, double along, double top, double length, double height, double radius, String colour) {
        return upright
                ? new Mark(top, along, height, length, radius, colour)
                : new Mark(along, top, length, height, radius, colour);
    }
}
