package dev.imagery.rendering.artwork;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG before its picture (ITU-T T.81, annex B). */
final class JpegHeader {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int FIRST_FRAME_HEADER = 0xC0;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int COMMENT = 0xFE;

    /** The first part of a profile, which may have several (ICC.1:2022, annex B.4). */
    private static final String FIRST_OF_PROFILE = "ICC_PROFILE\0\1";

    /** Of a segment with a part of a profile: length, name, number of the part, and number of parts. */
    private static final int BEFORE_PROFILE = 2 + 12 + 2;

    private JpegHeader() {}

    static boolean begins(Bytes bytes) {
        return bytes.length() > 4 && bytes.u16(0) == (0xFF00 | START_OF_IMAGE) && bytes.u8(2) == 0xFF;
    }

    /** The size in the first frame header, and before it the orientation in the first EXIF data and the last profile. */
    static Optional<PictureHeader> read(Bytes bytes) {
        var orientation = Optional.<Orientation>empty();
        var profile = Optional.<ByteBuffer>empty();
        int at = 2;
        while (bytes.u8(at) == 0xFF) {
            int marker = bytes.u8(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (isFrameHeader(marker)) {
                return PictureHeader.of(
                        PictureFormat.JPEG,
                        bytes.u16(at + 7),
                        bytes.u16(at + 5),
                        orientation.orElse(Orientation.TOP_LEFT),
                        /* frames= */ 1,
                        new StatedColours(channels(bytes.u8(at + 9)), profile));
            } else if (standsBeforeAFrame(marker)) {
                int length = bytes.u16(at + 2);
                if (marker == APP1 && orientation.isEmpty() && bytes.has(at + 4, "Exif\0\0")) {
                    orientation = Optional.of(Exif.orientation(bytes, at + 4, length - 2L));
                } else if (marker == APP2 && bytes.has(at + 4, FIRST_OF_PROFILE)) {
                    profile = Optional.of(bytes.copy(
                            at + 2 + BEFORE_PROFILE, (long) length - BEFORE_PROFILE, StatedColours.MOST_OF_PROFILE));
                }
                at += 2 + length;
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Channels channels(int components) {
        return switch (components) {
            case 1 -> Channels.GREY;
            case 4 -> Channels.CMYK;
            default -> Channels.RGB;
        };
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrameHeader(int marker) {
        return marker >= FIRST_FRAME_HEADER && marker <= 0xCF && !isTable(marker);
    }

    /**
     * Tables, application data and comments. A marker without a length, of which decoders think differently, or the begin of a scan is
     * no way to a frame header: past them, a decoder could see another size than we do.
     */
    private static boolean standsBeforeAFrame(int marker) {
        return isTable(marker) || (marker >= 0xDB && marker <= 0xDF) || (marker >= APP0 && marker <= COMMENT);
    }

    private static boolean isTable(int marker) {
        return marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    }
}
