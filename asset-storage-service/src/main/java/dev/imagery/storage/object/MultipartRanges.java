package dev.imagery.storage.object;

import dev.imagery.storage.object.ByteRanges.Slice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Several parts of an object as one body, {@code multipart/byteranges} (RFC 9110, 14.6). */
final class MultipartRanges {

    private final String boundary = UUID.randomUUID().toString();
    private final List<Slice> slices;
    private final List<byte[]> heads;
    private final byte[] end;

    /**
     * @param mediaType of the object
     * @param length of the object in bytes
     */
    MultipartRanges(List<Slice> slices, String mediaType, long length) {
        this.slices = slices;
        this.heads = slices.stream()
                .map(slice -> "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                        .formatted(boundary, mediaType, slice.contentRange(length)))
                .map(MultipartRanges::bytes)
                .toList();
        this.end = bytes("\r\n--" + boundary + "--\r\n");
    }

    /** With the boundary. */
    String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    /** Of the whole body, in bytes. */
    long contentLength() {
        return slices.stream().mapToLong(Slice::length).sum()
                + heads.stream().mapToLong(head -> head.length).sum()
                + end.length;
    }

    /** @param open reads a part; called only when its turn has come */
    InputStream body(Function<Slice, InputStream> open) {
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {

            @Override
            public InputStream get(int index) {
                int part = index / 2;
                if (part == slices.size()) {
                    return new ByteArrayInputStream(end);
                }
                return index % 2 == 0 ? new ByteArrayInputStream(heads.get(part)) : open.apply(slices.get(part));
            }

            @Override
            public int size() {
                return slices.size() * 2 + 1;
            }
        }));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
