package dev.imagery.rendering.artwork;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The chunks of a PNG that tell what it is (PNG 3, 11.2.1, 11.3.2.3, 11.3.2.4 and 11.3.4). */
final class PngHeader {

    private static final int FIRST_CHUNK = 8;
    private static final int HEADER = 13;

    /** In the colour type. */
    private static final int WITH_COLOUR = 2;

    private PngHeader() {}

    static boolean begins(Bytes bytes) {
        return bytes.length() > FIRST_CHUNK && bytes.u32(0) == 0x89504E47L && bytes.u32(4) == 0x0D0A1A0AL;
    }

    static Optional<PictureHeader> read(Bytes bytes) {
        if (bytes.u32(FIRST_CHUNK) != HEADER || !bytes.has(FIRST_CHUNK + 4, "IHDR")) {
            return Optional.empty();
        }
        var orientation = Orientation.TOP_LEFT;
        var profile = Optional.<ByteBuffer>empty();
        boolean beforePixels = true;
        long frames = 1;
        for (var chunk : (Iterable<PngChunk>) PngChunk.of(bytes)::iterator) {
            switch (chunk.type()) {
                case "acTL" -> frames = bytes.u32(chunk.content());
                case "eXIf" -> orientation = Exif.orientation(bytes, chunk.content(), chunk.length());
                case "IDAT" -> beforePixels = false;
                case "iCCP" -> {
                    if (beforePixels && profile.isEmpty()) {
                        profile = Optional.of(PngProfile.inflated(bytes, chunk));
                    }
                }
                default -> {}
            }
        }
        return PictureHeader.of(
                PictureFormat.PNG,
                bytes.u32(16),
                bytes.u32(20),
                orientation,
                frames,
                new StatedColours(channels(bytes.u8(25)), profile));
    }

    private static Channels channels(int colourType) {
        return (colourType & WITH_COLOUR) == 0 ? Channels.GREY : Channels.RGB;
    }
}
