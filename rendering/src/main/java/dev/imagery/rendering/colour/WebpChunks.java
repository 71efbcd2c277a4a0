package dev.imagery.rendering.colour;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** The chunks of a WebP (RFC 9649, 2.3 and 2.7.1.4). Its pixels are of red, green and blue in any case. */
final class WebpChunks {

    private static final int FIRST = 12;

    private WebpChunks() {}

    static PictureHead head(FileBytes file) throws IOException {
        long at = FIRST;
        while (at + 8 <= file.length()) {
            var start = file.at(at, 8).order(ByteOrder.LITTLE_ENDIAN);
            long length = start.getInt(4) & 0xFFFFFFFFL;
            var type = FileBytes.ascii(start, 0, 4);
            if (type.equals("ICCP")) {
                return new PictureHead(
                        Channels.RGB,
                        Optional.of(new IccProfile(file.upTo(at + 8, length, PictureHead.MOST_OF_PROFILE))));
            }
            if (!type.equals("VP8X")) {
                // A profile stands before the pixels.
                break;
            }
            at += 8 + length + length % 2;
        }
        return new PictureHead(Channels.RGB, Optional.empty());
    }
}
