package dev.imagery.dsl.expansion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a render: SHA-256 of a composition's canonical form under a renderer epoch.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record RenderKey(String hex) {

    /** @param epoch of the renderer, from 1; raised when its pictures change beyond their tolerance */
    static RenderKey of(int epoch, String canonicalForm) {
        var text = "epoch " + epoch + "\n" + canonicalForm;
        return new RenderKey(HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
