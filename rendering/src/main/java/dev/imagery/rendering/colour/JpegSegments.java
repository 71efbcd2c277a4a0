package dev.imagery.rendering.colour;

import java.io.IOException;
import java.util.Optional;

/** The segments of a JPEG up to its frame header (ITU-T T.81, annex B), among them the parts of a profile (ICC.1, annex B.4). */
final class JpegSegments {

    private static final int APP2 = 0xE2;
    private static final String PROFILE = "ICC_PROFILE\0";

    /** Length, name, number of the part, and number of parts. */
    private static final int BEFORE_PROFILE = 2 + 12 + 2;

    private static final int COMPONENTS = 7;

    private JpegSegments() {}

    static PictureHead head(FileBytes file) throws IOException {
        Optional<IccProfile> profile = Optional.empty();
        long at = 2;
        while (at + 4 <= file.length()) {
            var start = file.at(at, 2 + BEFORE_PROFILE);
            int marker = start.get(1) & 0xFF;
            int length = start.getShort(2) & 0xFFFF;
            if ((start.get(0) & 0xFF) != 0xFF) {
                break;
            }
            if (marker == 0xFF) {
                // Any number of such bytes may fill the space before a marker.
                at++;
            } else if (isFrameHeader(marker)) {
                return new PictureHead(channels(start.get(2 + COMPONENTS)), profile);
            } else {
                if (marker == APP2 && FileBytes.ascii(start, 4, 12).equals(PROFILE) && start.get(16) == 1) {
                    profile = Optional.of(new IccProfile(file.upTo(
                            at + 2 + BEFORE_PROFILE, (long) length - BEFORE_PROFILE, PictureHead.MOST_OF_PROFILE)));
                }
                at += 2L + Math.max(2, length);
            }
        }
        return new PictureHead(Channels.RGB, profile);
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
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
