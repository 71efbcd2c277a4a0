package dev.imagery.storage.object;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} and {@code If-None-Match} say of an object that is there (RFC 9110, 13.2.2). */
enum Precondition {
    PASSED,
    /** The client has another object in mind. */
    FAILED,
    /** The client has the object. */
    NOT_MODIFIED;

    /** @param etag of the object, quoted */
    static Precondition of(@Nullable List<String> ifMatch, @Nullable List<String> ifNoneMatch, String etag) {
        if (Optional.ofNullable(ifMatch).filter(tags -> !names(tags, etag)).isPresent()) {
            return FAILED;
        }
        return ifNoneMatch != null && (names(ifNoneMatch, etag) || ifNoneMatch.contains("W/" + etag))
                ? NOT_MODIFIED
                : PASSED;
    }

    private static boolean names(List<String> tags, String etag) {
        return tags.contains(etag) || tags.contains("*");
    }
}
