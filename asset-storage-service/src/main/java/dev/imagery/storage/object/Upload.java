package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to do with one object.
 *
 * @param state {@code present}: nothing; {@code missing}: PUT it to {@code url}
 * @param headers all headers to send, except those that every client makes of URL and body: Host and Content-Length,
 *     which are signed as well
 */
record Upload(
        ObjectKey key,
        String state,
        @Nullable URI url,
        @Nullable Map<String, String> headers,
        @Nullable Instant expiresAt) {

    /** The answer: one upload for each object, in the order of the request. */
    record Answer(List<Upload> uploads) {}

    static Upload present(ObjectKey key) {
        return new Upload(key, "present", null, null, null);
    }

    static Upload missing(ObjectKey key, URI url, Map<String, String> headers, Instant expiresAt) {
        return new Upload(key, "missing", url, headers, expiresAt);
    }
}
