package dev.imagery.rendering.artwork;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chunk of a PNG (PNG 3, 5.3).
 *
 * @param start of its length, type, content and checksum
 * @param length of its content, as stated
 */
record PngChunk(Bytes bytes, int start, long length) {

    private static final int SIGNATURE = 8;
    private static final int BEFORE_CONTENT = 8;
    private static final int AROUND = 12;

    /** Up to the last that begins in the file; it may end behind it. */
    static Stream<PngChunk> of(Bytes bytes) {
        return Stream.iterate(
                        at(bytes, SIGNATURE),
                        Optional::isPresent,
                        chunk -> chunk.flatMap(it -> at(bytes, it.start + AROUND + it.length)))
                .flatMap(Optional::stream);
    }

    private static Optional<PngChunk> at(Bytes bytes, long start) {
        return start + AROUND <= bytes.length()
                ? Optional.of(new PngChunk(bytes, (int) start, bytes.u32((int) start)))
                : Optional.empty();
    }

    String type() {
        return bytes.ascii(start + 4, 4);
    }

    int content() {
        return start + BEFORE_CONTENT;
    }

    /** The first place after it; the end of the file where that is before. */
    int end() {
        return (int) Math.min(bytes.length(), start + AROUND + length);
    }
}
