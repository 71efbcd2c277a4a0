package dev.imagery.rendering.artwork;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the file of a picture says of its colours before its pixels.
 *
 * @param channels what the pixels are made of
 * @param profile the embedded ICC profile, or its first {@value #MOST_OF_PROFILE} bytes
 */
public record StatedColours(Channels channels, Optional<ByteBuffer> profile) {

    /** Profiles that are as good as sRGB are far smaller; of others it is enough to know what they are for. */
    static final int MOST_OF_PROFILE = 64 * 1024;

    /** Where nothing is said, colours are red, green and blue. */
    static final StatedColours NOTHING = new StatedColours(Channels.RGB, Optional.empty());

    /** Before the profile, in a PNG whose writer puts it first. */
    private static final int MOST_BEFORE_PROFILE = 1024;

    /**
     * Those of a PNG that {@link AvifDecoder} wrote. It may be many times as large as artwork can be, and only its beginning is read. Of
     * a broken one nothing is said: that it is broken shows when it is decoded.
     */
    public static StatedColours ofDecoded(Path png) throws IOException {
        try (var bytes = Files.newInputStream(png)) {
            return PictureHeader.of(bytes.readNBytes(MOST_BEFORE_PROFILE + MOST_OF_PROFILE))
                    .map(PictureHeader::colours)
                    .orElse(NOTHING);
        }
    }
}
