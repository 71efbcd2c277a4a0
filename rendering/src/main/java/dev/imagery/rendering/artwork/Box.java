package dev.imagery.rendering.artwork;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A box of the ISO base media file format (ISO/IEC 14496-12, 4.2).
 *
 * @param content where its content begins
 * @param end the first place after it
 */
record Box(Bytes bytes, String type, int content, int end) {

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    /** Version and flags, which stand first in a full box. */
    private static final int VERSION_AND_FLAGS = 4;

    /** The boxes of a file, up to the first that does not lie in it as a whole. */
    static Stream<Box> of(Bytes bytes) {
        return between(bytes, 0, bytes.length());
    }

    private static Stream<Box> between(Bytes bytes, int start, int end) {
        return Stream.iterate(
                        at(bytes, start, end), Optional::isPresent, box -> box.flatMap(it -> at(bytes, it.end, end)))
                .flatMap(Optional::stream);
    }

    private static Optional<Box> at(Bytes bytes, int start, int end) {
        if (start + HEADER > end) {
            return Optional.empty();
        }
        long size = bytes.u32(start);
        int header = HEADER;
        if (size == 0) {
            size = end - (long) start;
        } else if (size == 1 && start + LARGE_HEADER <= end) {
            size = bytes.u32(start + HEADER) == 0 ? bytes.u32(start + HEADER + 4) : Long.MAX_VALUE;
            header = LARGE_HEADER;
        }
        return size < header || size > end - (long) start
                ? Optional.empty()
                : Optional.of(new Box(bytes, bytes.ascii(start + 4, 4), start + header, start + (int) size));
    }

    /** The boxes in it, after some bytes of its own. */
    Stream<Box> boxes(int after) {
        return between(bytes, content + after, end);
    }

    /** The boxes in a full box. */
    Stream<Box> boxesOfFull() {
        return boxes(VERSION_AND_FLAGS);
    }

    /** The first of a type among the boxes in it. */
    Optional<Box> first(String wanted) {
        return boxes(0).filter(box -> box.is(wanted)).findFirst();
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** Of a full box. */
    int version() {
        return bytes.u8(content);
    }

    /** Of a full box. */
    boolean hasFlag(int flag) {
        return (bytes.u32(content) & flag) != 0;
    }

    /** The place of what stands after version and flags of a full box. */
    int fields() {
        return content + VERSION_AND_FLAGS;
    }
}
