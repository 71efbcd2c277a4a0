package dev.imagery.generation.webhook.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What webhooks tell of. */
public enum EventType {
    /** A batch ended without a version. */
    FAILED("failed"),
    /** A batch made a version that somebody has to publish. */
    AWAITING_APPROVAL("awaiting-approval"),
    /** A version is live, whoever asked for it. */
    PUBLISHED("published"),
    /** A version was not taken; what was live before still is. */
    REFUSED("refused"),
    /** A version that was live before is live again. */
    ROLLED_BACK("rolled-back"),
    /** A title that is withdrawn is shown by the group past the deadline, or older pictures stand in still. */
    WITHDRAWAL_OVERDUE("withdrawal-overdue"),
    /** Somebody tests a webhook. It cannot be subscribed to. */
    PING("ping");

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    /** The name in JSON and in the database. */
    @JsonValue
    public String label() {
        return label;
    }

    /** The names of those that can be subscribed to. */
    public static List<String> subscribable() {
        return Arrays.stream(values())
                .filter(type -> type != PING)
                .map(EventType::label)
                .toList();
    }

    /** Empty where the name is none of {@link #subscribable()}. */
    public static Optional<EventType> subscribed(String label) {
        return Optional.of(label).filter(name -> subscribable().contains(name)).map(EventType::labelled);
    }

    /** @throws IllegalArgumentException for another name */
    public static EventType labelled(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event is called " + label));
    }
}
