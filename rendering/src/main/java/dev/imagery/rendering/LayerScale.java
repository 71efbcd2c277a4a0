package dev.imagery.rendering;

import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.target.Size;

/**
 * The scale at which a layer's tiles are composed, before its view is applied.
 *
 * @param perUnit pixels for each unit of the plane
 * @param straight whether that is the view itself, so that the tiles can stand on the canvas as they are
 */
record LayerScale(double perUnit, boolean straight) {

    /** In whole steps walls of nearly the same magnification share their tiles, and tiles of 200×300 are whole pixels. */
    private static final int STEPS_PER_UNIT = 25;

    /** Artwork four times as long as it is wide, or as wide as it is long, is still within 16,000 when it fills a tile. */
    private static final double MOST_TILE_SIDE = 4_000;

    private static final double MOST_FLAT_SIDE = 15_900;
    private static final double MOST_FLAT_AREA = 64e6;
    private static final double SLACK = 1e-6;

    /**
     * That of the view, where it only scales; else what the view magnifies most. Less where tiles or the flat picture of them
     * would be larger than ImageMagick's usual policy lets pictures be; such a layer is drawn all the same, and is a little soft.
     */
    static LayerScale of(Layer layer, Size canvas) {
        double side = layer.tiles().stream()
                .mapToDouble(tile -> Math.max(tile.width(), tile.height()))
                .max()
                .orElse(1);
        double mostOfTiles = MOST_TILE_SIDE / side;
        var plain = layer.view().plainScale();
        if (plain.isPresent() && plain.getAsDouble() <= mostOfTiles) {
            return new LayerScale(plain.getAsDouble(), true);
        }
        double wanted = Math.ceil(layer.magnification(canvas) * STEPS_PER_UNIT) / STEPS_PER_UNIT;
        double most = Math.min(mostOfTiles, mostOfFlatPicture(layer));
        double stepped = Math.floor(most * STEPS_PER_UNIT) / STEPS_PER_UNIT;
        return new LayerScale(Math.min(wanted, stepped > 0 ? stepped : most), false);
    }

    private static double mostOfFlatPicture(Layer layer) {
        var flat = FlatPicture.of(layer.tiles());
        return Math.min(
                MOST_FLAT_SIDE / Math.max(flat.width(), flat.height()),
                Math.sqrt(MOST_FLAT_AREA / (flat.width() * flat.height())));
    }

    /** Of a prepared tile: never less than the place that it fills, so that tiles without padding leave no seam. */
    Size sizeOf(Tile tile) {
        return new Size(pixels(tile.width()), pixels(tile.height()));
    }

    /** How far a point of the plane is from another, in whole pixels. */
    long distance(double from, double to) {
        return Math.round((to - from) * perUnit);
    }

    /** A corner of the plane as a pixel of the picture that begins at an origin. */
    Point at(Point point, Point origin) {
        return new Point((point.x() - origin.x()) * perUnit, (point.y() - origin.y()) * perUnit);
    }

    private int pixels(double length) {
        return Math.max(1, (int) Math.ceil(length * perUnit - SLACK));
    }
}
