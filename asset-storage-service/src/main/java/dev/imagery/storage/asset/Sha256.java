package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256: of an object's bytes, or of a composition (a render key).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(@JsonValue String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException where {@code hex} is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("a SHA-256 as 64 lower-case hexadecimal digits");
        }
    }

    /** Whether the text is 64 lower-case hexadecimal digits. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /** @param digest 32 bytes */
    public static Sha256 of(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** As HTTP headers of S3 carry it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex;
    }
}
