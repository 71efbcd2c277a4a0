package dev.imagery.rendering;

import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.layout.Wall;

/**
 * The size to which a wall's artwork is scaled before it is composed, in pixels: what the camera magnifies most, rounded up
 * so that walls of nearly the same magnification share their tiles.
 */
record TileSize(int width, int height) {

    /** Two of these make whole pixels of three: tiles keep their 2:3. */
    private static final int STEP = 8;

    static TileSize of(Wall wall) {
        int width = (int) Math.ceil(Tile.WIDTH * wall.magnification() / STEP) * STEP;
        return new TileSize(width, width * Tile.HEIGHT / Tile.WIDTH);
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
