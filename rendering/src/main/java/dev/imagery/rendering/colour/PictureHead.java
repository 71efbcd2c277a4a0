package dev.imagery.rendering.colour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the file of a picture says of its colours before its pixels. Of a broken file it says what it can: that the file is broken shows
 * when it is decoded.
 *
 * @param profile the embedded ICC profile, or its first {@value #MOST_OF_PROFILE} bytes
 */
record PictureHead(Channels channels, Optional<IccProfile> profile) {

    /** Profiles that are as good as sRGB are far smaller; of others it is enough to know what they are for. */
    static final int MOST_OF_PROFILE = 64 * 1024;

    /** @param mediaType of which others than JPEG, PNG and WebP are taken to be RGB without a profile */
    static PictureHead of(Path picture, String mediaType) throws IOException {
        try (var bytes = FileBytes.of(picture)) {
            return switch (mediaType) {
                case "image/jpeg" -> JpegSegments.head(bytes);
                case "image/png" -> PngChunks.head(bytes);
                case "image/webp" -> WebpChunks.head(bytes);
                default -> new PictureHead(Channels.RGB, Optional.empty());
            };
        }
    }
}
