package dev.imagery.rendering.artwork;

/** The end of a JPEG, behind its scans (ITU-T T.81, B.1.1 and B.2.1). */
final class JpegEnd {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    /** The first marker whose segment has a length, but for those of restarts, of start and of end. */
    private static final int FIRST_WITH_LENGTH = 0xC0;

    private static final int FIRST_RESTART = 0xD0;

    private JpegEnd() {}

    /** Whether the end stands behind a scan. Pictures within segments, such as a thumbnail, have ends of their own, which do not count. */
    static boolean isIn(Bytes bytes) {
        boolean scanned = false;
        int at = 2;
        while (at + 1 < bytes.length()) {
            int marker = bytes.u8(at) == 0xFF ? bytes.u8(at + 1) : 0;
            if (marker == END_OF_IMAGE) {
                return scanned;
            }
            scanned |= marker == START_OF_SCAN;
            at += hasLength(marker) && at + 3 < bytes.length() ? 2 + bytes.u16(at + 2) : 1;
        }
        return false;
    }

    private static boolean hasLength(int marker) {
        return marker >= FIRST_WITH_LENGTH && marker != 0xFF && (marker < FIRST_RESTART || marker > END_OF_IMAGE);
    }
}
