package dev.imagery.generation.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What identifies a file's content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param md5 in Base64, as the header Content-MD5 wants it
 * @param bytes its length
 */
public record FileDigest(String sha256, String md5, long bytes) {

    private static final int BUFFER = 1 << 16;

    public static FileDigest of(Path file) throws IOException {
        var sha256 = digest("SHA-256");
        var md5 = digest("MD5");
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                md5.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new FileDigest(hex(sha256), Base64.getEncoder().encodeToString(md5.digest()), bytes);
    }

    /** SHA-256 as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        var sha256 = digest("SHA-256");
        sha256.update(bytes);
        return hex(sha256);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
