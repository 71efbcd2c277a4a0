package dev.imagery.generation.catalog.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Unsigned numbers and text at places in a table of a font. Whatever lies outside of it is an {@link IndexOutOfBoundsException}. */
record Table(ByteBuffer bytes) {

    static Table of(byte[] bytes) {
        return new Table(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    int length() {
        return bytes.limit();
    }

    int u8(int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }

    int u16(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    long u32(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    /** A 32-bit number that has to be a place or a length in the table. */
    int place(int at) {
        long place = u32(at);
        if (place > length()) {
            throw new IndexOutOfBoundsException(place);
        }
        return (int) place;
    }

    Table part(int at, int length) {
        return new Table(bytes.slice(at, length));
    }

    String text(int at, int length, Charset charset) {
        var text = new byte[length];
        bytes.get(at, text);
        return new String(text, charset);
    }
}
