package dev.imagery.rendering;

import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.layout.Wall;

/**
 * The size to which a wall's artwork is scaled before it is composed, in pixels: what the camera magnifies most, rounded up
 * so that walls of nearly the same magnification share their tiles. Less where tiles or the flat picture of them would be
 * larger than ImageMagick's usual policy lets pictures be; such a wall is drawn all the same, and is a little soft.
 */
record TileSize(int width, int height) {

    /** Two of these make whole pixels of three: tiles keep their 2:3. */
    private static final int STEP = 8;

    /** Artwork four times as long as it is wide, or as wide as it is long, is still within 16,000 when it fills a tile. */
    private static final double MOST_TILE_HEIGHT = 4_000;

    private static final double MOST_FLAT_SIDE = 15_900;
    private static final double MOST_FLAT_AREA = 64e6;

    static TileSize of(Wall wall) {
        int wanted = (int) Math.ceil(Tile.WIDTH * wall.magnification() / STEP) * STEP;
        int most = (int) Math.floor(Tile.WIDTH * mostScale(FlatPicture.of(wall.visibleTiles())) / STEP) * STEP;
        int width = Math.max(STEP, Math.min(wanted, most));
        return new TileSize(width, width * Tile.HEIGHT / Tile.WIDTH);
    }

    private static double mostScale(FlatPicture flat) {
        double longer = Math.max(flat.width(), flat.height());
        return Math.min(
                Math.min(MOST_TILE_HEIGHT / Tile.HEIGHT, MOST_FLAT_SIDE / longer),
                Math.sqrt(MOST_FLAT_AREA / (flat.width() * flat.height())));
    }

    /** Pixels for each unit of the plane. */
    double scale() {
        return (double) width / Tile.WIDTH;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
