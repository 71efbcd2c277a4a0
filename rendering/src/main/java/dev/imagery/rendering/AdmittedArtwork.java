package dev.imagery.rendering;

import dev.imagery.rendering.artwork.Orientation;
import dev.imagery.rendering.colour.ColourConversion;
import java.nio.file.Path;
import org.im4java.core.IMOperation;

/**
 * Artwork that ImageMagick may see.
 *
 * @param coder always named, so that ImageMagick never guesses a format from content or name
 * @param orientation what its pixels are still to be turned by
 * @param colours how they become sRGB
 */
record AdmittedArtwork(String coder, Path file, Orientation orientation, ColourConversion colours) {

    /** Reads its first frame, turns it upright and makes its colours sRGB. */
    void addTo(IMOperation operation) {
        operation.addImage(coder + ":" + file + "[0]");
        // ImageMagick itself tells the orientation of some formats only, which differ by its version.
        operation.orient(orientation.magickName());
        operation.autoOrient();
        // Turned by ImageMagick 6, or with an offset of its own in a PNG, a picture lies beside its canvas, and crops
        // miss it.
        operation.p_repage();
        colours.add(operation);
    }
}
