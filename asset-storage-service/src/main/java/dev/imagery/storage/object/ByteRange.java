package dev.imagery.storage.object;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client asks of an object with {@code Range} and {@code If-Range} (RFC 9110, 14.2). */
final class ByteRange {

    /** With numbers that a store can read. */
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})");

    private ByteRange() {}

    /**
     * The range to ask S3 for; empty for the whole object. Several ranges at once and other units than bytes are answered with
     * the whole object, as the RFC allows.
     *
     * @param etag of the object, quoted
     */
    static Optional<String> wanted(@Nullable String range, @Nullable String ifRange, String etag) {
        boolean stale = ifRange != null && !ifRange.equals(etag);
        return Optional.ofNullable(range)
                .filter(text -> !stale && SINGLE.matcher(text).matches());
    }
}
