package dev.imagery.local.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A homepage response.
 *
 * @param body the whole response
 * @param release the release of the rules that it was computed from; absent where none was known
 * @param degraded whether it is a remembered answer, because customization was away
 */
public record Homepage(JsonNode body, @Nullable String release, boolean degraded) {

    /** The address of the background image, or empty text where the response has none. */
    public String backgroundImage() {
        return body.path("adaptiveFields").path("backgroundImage").asString("");
    }
}
