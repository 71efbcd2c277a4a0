package dev.imagery.rules.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes on their way into a SHA-256, gathered in a buffer since most pieces are small. Used once. */
final class CanonicalForm {

    private final MessageDigest sha256;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14);

    CanonicalForm() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A letter that says what follows. */
    void kind(char letter) {
        room(1).put((byte) letter);
    }

    /** In eight bytes, the greatest first. */
    void number(long number) {
        room(Long.BYTES).putLong(number);
    }

    /** The number of its bytes in UTF-8, then these; for texts without lone surrogates. */
    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (bytes.length > buffer.capacity()) {
            flush();
            sha256.update(bytes);
        } else {
            room(bytes.length).put(bytes);
        }
    }

    String sha256() {
        flush();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        sha256.update(buffer.flip());
        buffer.clear();
    }
}
