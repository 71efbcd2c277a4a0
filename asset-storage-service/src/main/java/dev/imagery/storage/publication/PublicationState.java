package dev.imagery.storage.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a publication. */
enum PublicationState {
    /** Customization has not acknowledged it. */
    PUBLISHING,
    /** Acknowledged; what customization serves. */
    LIVE,
    /** Not taken by customization. */
    REFUSED,
    /** A later one took its place before it was acknowledged. */
    SUPERSEDED,
    /** Was live until a later one was. */
    RETIRED;

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
