package dev.imagery.rendering.artwork;

import java.util.Optional;

/** The chunks of a WebP (RFC 9649, 2.3 to 2.7). */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int BEFORE_CONTENT = 8;

    private WebpHeader() {}

    static boolean begins(Bytes bytes) {
        return bytes.has(0, "RIFF") && bytes.has(8, "WEBP");
    }

    static Optional<PictureHeader> read(Bytes bytes) {
        var orientation = Orientation.TOP_LEFT;
        int frames = 0;
        long at = FIRST_CHUNK;
        while (at + BEFORE_CONTENT <= bytes.length()) {
            int chunk = (int) at;
            long length = bytes.u32le(chunk + 4);
            if (bytes.has(chunk, "ANMF")) {
                frames++;
            } else if (bytes.has(chunk, "EXIF")) {
                orientation = Exif.orientation(bytes, chunk + BEFORE_CONTENT, length);
            }
            at += BEFORE_CONTENT + length + length % 2;
        }
        return sized(bytes, orientation, frames);
    }

    /** By the first chunk: lossy, lossless or extended. */
    private static Optional<PictureHeader> sized(Bytes bytes, Orientation orientation, int frames) {
        return switch (bytes.ascii(FIRST_CHUNK, 4)) {
            case "VP8 " -> of(bytes.u16le(26) & 0x3FFF, bytes.u16le(28) & 0x3FFF, orientation, frames);
            case "VP8L" -> {
                long bits = bytes.u32le(21);
                yield of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, orientation, frames);
            }
            case "VP8X" -> of(bytes.u24le(24) + 1L, bytes.u24le(27) + 1L, orientation, frames);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> of(long width, long height, Orientation orientation, int frames) {
        return PictureHeader.of(PictureFormat.WEBP, width, height, orientation, frames);
    }
}
