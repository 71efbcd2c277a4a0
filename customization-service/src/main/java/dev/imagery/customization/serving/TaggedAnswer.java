package dev.imagery.customization.serving;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer's JSON with its entity tag (RFC 9110, 8.8.3): the release, and a digest of the bytes. */
public final class TaggedAnswer {

    private static final int DIGEST_BYTES = 8;

    private final byte[] json;
    private final String tag;

    /** The bytes are not copied; nobody changes them. */
    public TaggedAnswer(long release, byte[] json) {
        this.json = json;
        this.tag = release + "-" + HexFormat.of().formatHex(Arrays.copyOf(sha256(json), DIGEST_BYTES));
    }

    /**
     * 200 with both, or 304 where the caller has just this. RFC 9110 (13.1.2) has 304 for GET and HEAD only, as other methods change
     * something; to evaluate changes nothing.
     *
     * @param ifNoneMatch the header, null where there is none
     */
    public ResponseEntity<byte[]> to(@Nullable String ifNoneMatch) {
        String quoted = "\"" + tag + "\"";
        return isKnown(ifNoneMatch)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(quoted).build()
                : ResponseEntity.ok()
                        .eTag(quoted)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json);
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && ETag.parse(ifNoneMatch).stream()
                        .anyMatch(known -> known.isWildcard() || known.tag().equals(tag));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
