package dev.imagery.generation.picture;

import dev.imagery.dsl.target.Size;
import java.util.Optional;

/** The segments of a JPEG before its picture (ITU-T T.81, annex B). */
final class JpegHeader {

    private JpegHeader() {}

    /** From 1 to 8, by the first EXIF data before the picture; 1 where there are none. */
    static int orientation(Bytes bytes) {
        int at = 2;
        while (at + 10 < bytes.length() && bytes.u8(at) == 0xFF && !isFrameHeader(bytes.u8(at + 1))) {
            int marker = bytes.u8(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = bytes.u16(at + 2);
            if (marker == 0xE1 && bytes.ascii(at + 4, 4).equals("Exif")) {
                return Exif.orientation(bytes, at + 4, length - 2L);
            }
            at += 2 + length;
        }
        return 1;
    }

    /** The size in the first frame header. */
    static Optional<Size> size(Bytes bytes) {
        int at = 2;
        while (at + 9 < bytes.length()) {
            if (bytes.u8(at) != 0xFF) {
                return Optional.empty();
            }
            int marker = bytes.u8(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (isFrameHeader(marker)) {
                int height = bytes.u16(at + 5);
                int width = bytes.u16(at + 7);
                return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
            } else {
                at += 2 + bytes.u16(at + 2);
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
