package dev.imagery.rendering;

import dev.imagery.dsl.design.Crop;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;

/**
 * Artwork as tiles of a layer show it. Equal ones are prepared once.
 *
 * @param size in pixels
 * @param crop the part of the artwork that is shown
 * @param ground what transparent artwork lies on, as {@code #rrggbb}; {@value #OPAQUE} for artwork in a format without transparency
 */
record WantedTile(PlacedArtwork artwork, Size size, Crop crop, Finish finish, String ground) {

    private static final String OPAQUE = "none";

    WantedTile {
        ground = artwork.mediaType().equals("image/jpeg") ? OPAQUE : ground;
    }

    /** Differs wherever the prepared pixels differ; fit for the name of a file. */
    String name() {
        var name = artwork.digest() + "-" + size.width() + "x" + size.height() + TilePreparation.WAY + finish.name()
                + (isOpaque() ? "" : "-on" + ground.replace("#", ""));
        return isWhole() ? name : name + "-c%d.%d.%d.%d".formatted(crop.x(), crop.y(), crop.width(), crop.height());
    }

    /** Whether nothing lies behind the artwork that could be seen. */
    boolean isOpaque() {
        return ground.equals(OPAQUE);
    }

    /** Whether nothing of the artwork is cut off. */
    boolean isWhole() {
        return crop.width() == artwork.size().width()
                && crop.height() == artwork.size().height();
    }

    /** The size of the whole artwork at which the crop fills the tile. */
    Size uncut() {
        return new Size(
                scaled(artwork.size().width(), size.width(), crop.width()),
                scaled(artwork.size().height(), size.height(), crop.height()));
    }

    /** Where the tile begins in the whole artwork at that size. */
    int left() {
        return Math.min(offset(crop.x(), size.width(), crop.width()), uncut().width() - size.width());
    }

    /** Where the tile begins in the whole artwork at that size. */
    int top() {
        return Math.min(offset(crop.y(), size.height(), crop.height()), uncut().height() - size.height());
    }

    private static int scaled(int length, int tile, int crop) {
        return Math.max(tile, offset(length, tile, crop));
    }

    private static int offset(int length, int tile, int crop) {
        return (int) Math.round((double) length * tile / crop);
    }
}
