package dev.imagery.rendering.encoding;

import java.nio.file.Path;
import java.util.Map;

/** Writes a picture in one format. */
@FunctionalInterface
interface Encoder {

    /**
     * @param quality 1 to 100
     * @param file that is written
     * @throws dev.imagery.rendering.RenderFailure where the format cannot be written on this machine
     * @throws dev.imagery.imagemagick.ImageMagickFailure where it did not succeed this time
     */
    void encode(Uncompressed picture, int quality, Path file);

    /** By what it writes, apart from ImageMagick itself: versions and effort by the tool's name. */
    default Map<String, String> tools() {
        return Map.of();
    }
}
