package dev.imagery.rendering.artwork;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Unsigned numbers and text at places in bytes. Each throws {@link IndexOutOfBoundsException} for a place that is not there. */
final class Bytes {

    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16le(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24le(int at) {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32le(int at) {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }

    String ascii(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.US_ASCII);
    }

    /** A copy of at most so many bytes, and of none from past the end, that nobody can write to. */
    ByteBuffer copy(int at, long length, int most) {
        int there = Math.max(0, bytes.length - at);
        int count = Math.clamp(length, 0, Math.min(there, most));
        return ByteBuffer.wrap(count == 0 ? new byte[0] : Arrays.copyOfRange(bytes, at, at + count))
                .asReadOnlyBuffer();
    }

    /** Whether the text stands at the place; false where the bytes end before. */
    boolean has(int at, String ascii) {
        return at >= 0
                && at + ascii.length() <= bytes.length
                && ascii(at, ascii.length()).equals(ascii);
    }
}
