package dev.imagery.rendering;

import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Span;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.target.Size;
import java.util.function.DoubleUnaryOperator;

/**
 * The scale at which a layer's tiles are composed, before its view is applied.
 *
 * @param perUnit pixels for each unit of the plane; a wall that is seen aslant is narrowed more one way than the other
 * @param straight whether that is the view itself, so that the tiles can stand on the canvas as they are
 */
record LayerScale(Span perUnit, boolean straight) {

    /** In whole steps walls of nearly the same magnification share their tiles. */
    private static final int STEPS_PER_UNIT = 25;

    /** Artwork four times as long as it is wide, or as wide as it is long, is still within 16,000 when it fills a tile. */
    private static final double MOST_TILE_SIDE = 4_000;

    private static final double MOST_FLAT_SIDE = 15_900;
    private static final double MOST_FLAT_AREA = 64e6;
    private static final double SLACK = 1e-6;

    /**
     * That of the view, where it only scales; else at least what the view magnifies most each way. Less where tiles or the flat picture of them
     * would be larger than ImageMagick's usual policy lets pictures be; such a layer is drawn all the same, and is a little soft.
     */
    static LayerScale of(Layer layer, Size canvas) {
        var plain = layer.view().plainScale();
        if (plain.isPresent() && plain.getAsDouble() <= MOST_TILE_SIDE / longestSide(layer, Span.of(1))) {
            return new LayerScale(Span.of(plain.getAsDouble()), true);
        }
        var magnification = layer.magnification(canvas);
        var stepped = new Span(stepped(magnification.across()), stepped(magnification.down()));
        double possible = Math.min(1, mostPossible(layer, stepped));
        var pitch = pitch(layer);
        var pixels = pitch.times(stepped.times(possible));
        // Not above what is possible, and not below what is magnified.
        DoubleUnaryOperator rounding = possible < 1 ? Math::floor : length -> Math.ceil(length - SLACK);
        return new LayerScale(
                new Span(
                        Math.max(1, rounding.applyAsDouble(pixels.across())) / pitch.across(),
                        Math.max(1, rounding.applyAsDouble(pixels.down())) / pitch.down()),
                false);
    }

    private static double stepped(double magnification) {
        return Math.ceil(magnification * STEPS_PER_UNIT) / STEPS_PER_UNIT;
    }

    /** The factor by which a scale would have to be less, or could be more. */
    private static double mostPossible(Layer layer, Span scale) {
        var flat = FlatPicture.of(layer.tiles());
        var size = new Span(flat.width(), flat.height()).times(scale);
        return Math.min(
                MOST_TILE_SIDE / longestSide(layer, scale),
                Math.min(
                        MOST_FLAT_SIDE / Math.max(size.across(), size.down()),
                        Math.sqrt(MOST_FLAT_AREA / (size.across() * size.down()))));
    }

    private static double longestSide(Layer layer, Span scale) {
        return layer.tiles().stream()
                .mapToDouble(tile -> Math.max(tile.width() * scale.across(), tile.height() * scale.down()))
                .max()
                .orElse(1);
    }

    /** From tile to tile. In whole pixels, all tiles are of one size and all gaps of one width, and each is just where it is seen. */
    private static Span pitch(Layer layer) {
        var tile = layer.tiles().getFirst();
        return new Span(tile.width() + layer.padding(), tile.height() + layer.padding());
    }

    /**
     * Of a prepared tile. On the canvas, where tiles of all sizes may stand side by side, never less than the place that it fills, so that
     * those without padding leave no seam.
     */
    Size sizeOf(Tile tile) {
        return new Size(pixels(tile.width() * perUnit.across()), pixels(tile.height() * perUnit.down()));
    }

    /** How far a point of the plane is to the right of another, in whole pixels. */
    long across(double from, double to) {
        return Math.round((to - from) * perUnit.across());
    }

    /** How far a point of the plane is below another, in whole pixels. */
    long down(double from, double to) {
        return Math.round((to - from) * perUnit.down());
    }

    /** A corner of the plane as a pixel of the picture that begins at an origin. */
    Point at(Point point, Point origin) {
        return new Point((point.x() - origin.x()) * perUnit.across(), (point.y() - origin.y()) * perUnit.down());
    }

    private int pixels(double length) {
        return (int) Math.max(1, straight ? Math.ceil(length - SLACK) : Math.round(length));
    }
}
