package dev.imagery.rendering.artwork;

import java.util.Optional;

/** The chunks of a PNG (PNG 3, 5.3, 11.2.1, 11.3.2.4 and 11.3.4). */
final class PngHeader {

    private static final int FIRST_CHUNK = 8;
    private static final int HEADER = 13;
    private static final int AROUND = 12;

    private PngHeader() {}

    static boolean begins(Bytes bytes) {
        return bytes.length() > FIRST_CHUNK && bytes.u32(0) == 0x89504E47L && bytes.u32(4) == 0x0D0A1A0AL;
    }

    static Optional<PictureHeader> read(Bytes bytes) {
        if (bytes.u32(FIRST_CHUNK) != HEADER || !bytes.has(FIRST_CHUNK + 4, "IHDR")) {
            return Optional.empty();
        }
        var orientation = Orientation.TOP_LEFT;
        long frames = 1;
        long at = FIRST_CHUNK;
        while (at + AROUND <= bytes.length()) {
            int chunk = (int) at;
            long length = bytes.u32(chunk);
            if (bytes.has(chunk + 4, "acTL")) {
                frames = bytes.u32(chunk + 8);
            } else if (bytes.has(chunk + 4, "eXIf")) {
                orientation = Exif.orientation(bytes, chunk + 8, length);
            }
            at += AROUND + length;
        }
        return PictureHeader.of(PictureFormat.PNG, bytes.u32(16), bytes.u32(20), orientation, frames);
    }
}
