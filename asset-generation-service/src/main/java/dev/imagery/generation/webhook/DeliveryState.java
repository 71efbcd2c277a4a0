package dev.imagery.generation.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of the telling of an event to a webhook. */
enum DeliveryState {
    /** For its next try. */
    WAITING,
    /** The receiver answered with success. */
    DELIVERED,
    /** Given up after too many tries. */
    FAILED,
    /** The webhook was disabled before. */
    DROPPED;

    /** As in answers and in the database. */
    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
