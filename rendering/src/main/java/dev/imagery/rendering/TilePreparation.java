package dev.imagery.rendering;

import java.nio.file.Path;
import org.im4java.core.IMOperation;

/** The part of an ImageMagick invocation that makes one tile of one artwork: scaled, cropped and finished. */
final class TilePreparation {

    /** In the names of tiles: changes whenever tiles are made otherwise, so that those kept from before are not taken for them. */
    static final String WAY = "-linear-srgb-turned-each-way";

    /**
     * From half as large again, a tile differs from one of the whole artwork by less than 0.4 dB of PSNR against a tile scaled in linear
     * light, and is decoded in half of the time.
     */
    private static final double LEAST_SHRINKING = 1.5;

    /**
     * Scaling is done in nearly linear light, or fine light type on a dark ground would lose its brightness. A plain power is a table for
     * ImageMagick, where sRGB's own curve costs as much as all the rest. On the demo's posters a power of 2 is 4 to 7 dB of PSNR nearer to
     * linear light than sRGB itself, within 1.2 dB of 2.2, and there and back again no level of 256 changes by more than one.
     */
    private static final double LIGHT = 2;

    private TilePreparation() {}

    /** @param target where the tile goes, in ImageMagick's own mapped format */
    static void add(IMOperation operation, WantedTile tile, AdmittedArtwork source, Path target) {
        var size = tile.size();
        var uncut = tile.uncut();
        operation.openOperation();
        // The decoder may halve the picture as long as enough is left to be scaled well.
        operation.define("jpeg:size=" + enough(uncut.width()) + "x" + enough(uncut.height()));
        source.addTo(operation);
        if (!tile.isOpaque()) {
            operation.background(tile.ground());
            operation.alpha("remove");
        }
        operation.alpha("off");
        operation.gamma(1 / LIGHT);
        operation.filter("Lanczos");
        // A wall that is seen aslant needs tiles that are squeezed one way.
        operation.resize(uncut.width(), uncut.height(), "!");
        operation.crop(size.width(), size.height(), tile.left(), tile.top());
        operation.p_repage();
        operation.gamma(LIGHT);
        operation.strip();
        drawBorder(operation, tile);
        roundCorners(operation, tile);
        operation.depth(8);
        operation.write("mpc:" + target);
        operation.p_delete();
        operation.closeOperation();
    }

    private static int enough(int side) {
        return (int) Math.ceil(side * LEAST_SHRINKING);
    }

    private static void drawBorder(IMOperation operation, WantedTile tile) {
        if (tile.finish().hasBorder()) {
            operation.fill(tile.finish().colour());
            operation.draw(tile.finish().ring(tile.size()));
        }
    }

    private static void roundCorners(IMOperation operation, WantedTile tile) {
        if (tile.finish().hasRadius()) {
            var size = tile.size();
            operation.openOperation();
            operation.size(size.width(), size.height());
            operation.addImage("xc:black");
            operation.fill("white");
            operation.draw(Finish.outline(
                    0, 0, size.width(), size.height(), tile.finish().radius()));
            operation.closeOperation();
            operation.alpha("off");
            operation.compose("CopyOpacity");
            operation.composite();
            operation.addRawArgs("+compose");
        }
    }
}
