package dev.imagery.rendering.encoding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The segments of a JPEG up to its end, by their markers. */
record JpegMarkers(List<Segment> segments) {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    /** @param marker its second byte */
    record Segment(int marker, byte[] content) {}

    static JpegMarkers of(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg).position(2);
        var segments = new ArrayList<Segment>();
        while (bytes.hasRemaining()) {
            int first = bytes.get() & 0xff;
            if (first != 0xff) {
                throw new IllegalArgumentException("no marker at " + (bytes.position() - 1));
            }
            int marker = bytes.get() & 0xff;
            if (marker == END) {
                break;
            }
            var content = new byte[(bytes.getShort() & 0xffff) - 2];
            bytes.get(content);
            segments.add(new Segment(marker, content));
            if (marker == START_OF_SCAN) {
                skipCoded(bytes);
            }
        }
        return new JpegMarkers(segments);
    }

    /** Within coded bytes, 0xff is followed by 0. */
    private static void skipCoded(ByteBuffer bytes) {
        while (bytes.get(bytes.position()) != (byte) 0xff || bytes.get(bytes.position() + 1) == 0) {
            bytes.get();
        }
    }

    List<Integer> markers() {
        return segments.stream().map(Segment::marker).toList();
    }

    List<byte[]> all(int marker) {
        return segments.stream()
                .filter(segment -> segment.marker() == marker)
                .map(Segment::content)
                .toList();
    }
}
