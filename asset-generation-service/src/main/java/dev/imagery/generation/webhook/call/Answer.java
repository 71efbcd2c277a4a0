package dev.imagery.generation.webhook.call;

import java.time.Duration;
import java.util.Optional;

/** What came of a call. */
public sealed interface Answer {

    /**
     * A receiver answered in time.
     *
     * @param status of HTTP
     * @param retryAfter how long it asks to be left alone
     */
    record Answered(int status, Optional<Duration> retryAfter) implements Answer {}

    /** @param reason for people */
    record Unanswered(String reason) implements Answer {}
}
