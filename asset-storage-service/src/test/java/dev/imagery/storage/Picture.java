package dev.imagery.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Bytes that no other test has, with what a worker knows of them; storage does not look into pictures. */
public record Picture(byte[] bytes, String encoding) {

    public static Picture any() {
        return any("jpeg");
    }

    public static Picture any(String encoding) {
        return new Picture(("a picture " + UUID.randomUUID()).getBytes(), encoding);
    }

    public String sha256() {
        return HexFormat.of().formatHex(digest("SHA-256"));
    }

    public String key() {
        return "assets/" + sha256() + (encoding.equals("jpeg") ? ".jpg" : "." + encoding);
    }

    public String md5() {
        return Base64.getEncoder().encodeToString(digest("MD5"));
    }

    /** As an object of {@code POST /v1/uploads}. */
    public String asUpload() {
        return """
                {"key":"%s","bytes":%d,"contentType":"image/%s","md5":"%s"}""".formatted(key(), bytes.length, encoding, md5());
    }

    /** As a rendition of a render. */
    public String asRendition(int width, int height) {
        return """
                {"encoding":"%s","width":%d,"height":%d,"bytes":%d,"key":"%s"}""".formatted(encoding, width, height, bytes.length, key());
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
