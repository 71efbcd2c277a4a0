package dev.imagery.storage.precondition;

import dev.imagery.storage.asset.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An entity tag (RFC 9110, 8.8.3) of two parts. Who changes something depends on the first one only; caches depend on both.
 *
 * @param course what has to be the same when something is changed; without a hyphen
 * @param content the digest of all that is answered
 */
public record EntityTag(String course, String content) {

    private static final int DIGITS = 16;

    /** Of what changes as a whole. */
    public static EntityTag of(byte[] answer) {
        String digest = digest(answer);
        return new EntityTag(digest, digest);
    }

    /** Of an answer of which only a part matters to who changes something. */
    public static EntityTag of(String course, byte[] answer) {
        return new EntityTag(course, digest(answer));
    }

    /** As it stands in the header, without the quotation marks. */
    public String text() {
        return course.equals(content) ? course : course + "-" + content;
    }

    /** Whether a caller who read {@code text} has seen the same course. */
    boolean matches(String text) {
        return text.equals(course) || text.startsWith(course + "-");
    }

    private static String digest(byte[] answer) {
        try {
            return Sha256.of(MessageDigest.getInstance("SHA-256").digest(answer))
                    .hex()
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
