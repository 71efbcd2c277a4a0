package dev.imagery.rendering.artwork;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The chunks of a WebP (RFC 9649, 2.3 to 2.7). Its pixels are of red, green and blue in any case. */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int BEFORE_CONTENT = 8;

    private WebpHeader() {}

    static boolean begins(Bytes bytes) {
        return bytes.has(0, "RIFF") && bytes.has(8, "WEBP");
    }

    static Optional<PictureHeader> read(Bytes bytes) {
        var orientation = Orientation.TOP_LEFT;
        var profile = Optional.<ByteBuffer>empty();
        // A profile stands right behind the extended header, before the pixels.
        boolean begun = false;
        int frames = 0;
        long at = FIRST_CHUNK;
        while (at + BEFORE_CONTENT <= bytes.length()) {
            int chunk = (int) at;
            long length = bytes.u32le(chunk + 4);
            if (bytes.has(chunk, "ICCP") && !begun) {
                profile = Optional.of(bytes.copy(chunk + BEFORE_CONTENT, length, StatedColours.MOST_OF_PROFILE));
            } else if (bytes.has(chunk, "ANMF")) {
                frames++;
            } else if (bytes.has(chunk, "EXIF")) {
                orientation = Exif.orientation(bytes, chunk + BEFORE_CONTENT, length);
            }
            begun |= !bytes.has(chunk, "VP8X");
            at += BEFORE_CONTENT + length + length % 2;
        }
        return sized(bytes, orientation, frames, new StatedColours(Channels.RGB, profile));
    }

    /** By the first chunk: lossy, lossless or extended. */
    private static Optional<PictureHeader> sized(
            Bytes bytes, Orientation orientation, int frames, StatedColours colours) {
        return switch (bytes.ascii(FIRST_CHUNK, 4)) {
            case "VP8 " -> of(bytes.u16le(26) & 0x3FFF, bytes.u16le(28) & 0x3FFF, orientation, frames, colours);
            case "VP8L" -> {
                long bits = bytes.u32le(21);
                yield of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, orientation, frames, colours);
            }
            case "VP8X" -> of(bytes.u24le(24) + 1L, bytes.u24le(27) + 1L, orientation, frames, colours);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> of(
            long width, long height, Orientation orientation, int frames, StatedColours colours) {
        return PictureHeader.of(PictureFormat.WEBP, width, height, orientation, frames, colours);
    }
}
