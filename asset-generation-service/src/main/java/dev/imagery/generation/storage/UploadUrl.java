package dev.imagery.generation.storage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an object is to be put.
 *
 * @param state {@code present}, or {@code missing} with the address and all headers to send
 */
record UploadUrl(
        String key,
        String state,
        @Nullable URI url,
        @Nullable Map<String, String> headers) {

    /** The address; empty where the object is there already. */
    Optional<URI> target() {
        return Optional.ofNullable(url);
    }

    Map<String, String> headersToSend() {
        return headers == null ? Map.of() : headers;
    }
}
