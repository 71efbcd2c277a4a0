package dev.imagery.dsl.design;

import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.target.Size;
import java.util.Optional;

/**
 * What tiles show and how they are finished. Lengths are in units of the plane, where a tile of a poster is 200 wide.
 *
 * @param artwork poster, backdrop or textless
 * @param radius of the rounded corners, 0 for sharp ones
 */
public record TileStyle(ArtworkKind artwork, double radius, Optional<Border> border, Optional<Shadow> shadow) {

    /** Posters with sharp corners and nothing around them. */
    public static final TileStyle PLAIN = new TileStyle(ArtworkKind.POSTER, 0, Optional.empty(), Optional.empty());

    /** Of a tile in lowest terms: 16:9 of backdrops, 2:3 of all others. */
    public Size aspect() {
        return artwork == ArtworkKind.BACKDROP ? new Size(16, 9) : new Size(2, 3);
    }

    /** Of a tile of usual size, in units of the plane; wide and upright tiles have nearly the same area. */
    public int width() {
        return artwork == ArtworkKind.BACKDROP ? 320 : 200;
    }

    /** Of a tile of usual size, in units of the plane. */
    public int height() {
        return artwork == ArtworkKind.BACKDROP ? 180 : 300;
    }
}
