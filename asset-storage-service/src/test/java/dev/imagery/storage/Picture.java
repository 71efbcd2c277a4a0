package dev.imagery.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Bytes that no other test has, with what a worker knows of them; storage does not look into pictures. */
public record Picture(byte[] bytes) {

    public static Picture any() {
        return new Picture(("a picture " + UUID.randomUUID()).getBytes());
    }

    public String sha256() {
        return HexFormat.of().formatHex(digest("SHA-256"));
    }

    public String key() {
        return "assets/" + sha256() + ".jpg";
    }

    public String md5() {
        return Base64.getEncoder().encodeToString(digest("MD5"));
    }

    /** As an object of {@code POST /v1/uploads}. */
    public String asUpload() {
        return """
                {"key":"%s","bytes":%d,"contentType":"image/jpeg","md5":"%s"}""".formatted(key(), bytes.length, md5());
    }

    /** As a rendition of a render. */
    public String asRendition(int width, int height) {
        return """
                {"encoding":"jpeg","width":%d,"height":%d,"bytes":%d,"key":"%s"}""".formatted(width, height, bytes.length, key());
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
