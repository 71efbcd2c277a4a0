package dev.imagery.rendering.artwork;

/** The orientation among EXIF data, which are a TIFF file within the picture (CIPA DC-008, 4.6.4). */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private final Bytes bytes;
    private final int start;
    private final int end;
    private final boolean littleEndian;

    private Exif(Bytes bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.littleEndian = bytes.u8(start) == 'I';
    }

    /** Upright where the data do not tell. */
    static Orientation orientation(Bytes bytes, int at, long length) {
        int end = (int) Math.min(bytes.length(), at + length);
        int start = bytes.has(at, "Exif\0\0") ? at + 6 : at;
        return start + 8 <= end ? new Exif(bytes, start, end).orientation() : Orientation.TOP_LEFT;
    }

    private Orientation orientation() {
        long directory = start + u32(start + 4);
        if (directory + 2 > end) {
            return Orientation.TOP_LEFT;
        }
        int entries = u16((int) directory);
        for (int entry = (int) directory + 2; entries > 0 && entry + ENTRY <= end; entry += ENTRY, entries--) {
            if (u16(entry) == ORIENTATION) {
                return Orientation.of(u16(entry + 8));
            }
        }
        return Orientation.TOP_LEFT;
    }

    private int u16(int at) {
        return littleEndian ? bytes.u16le(at) : bytes.u16(at);
    }

    private long u32(int at) {
        return littleEndian ? bytes.u32le(at) : bytes.u32(at);
    }
}
