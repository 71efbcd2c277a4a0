package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.call.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One call, and what came of it.
 *
 * @param status of HTTP; empty where there was no answer
 * @param fault why there was none
 * @param retryAfter how long the receiver asks to be left alone
 */
record Attempt(
        Instant at, Duration took, Optional<Integer> status, Optional<String> fault, Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    static Attempt of(Answer answer, Instant at, Duration took) {
        return switch (answer) {
            case Answer.Answered(int status, var retryAfter) ->
                new Attempt(at, took, Optional.of(status), Optional.empty(), retryAfter);
            case Answer.Unanswered(var reason) ->
                new Attempt(at, took, Optional.empty(), Optional.of(reason), Optional.empty());
        };
    }

    boolean succeeded() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }

    /**
     * How long to wait for the next: longer than usual where the receiver asks for it, as long as that is no more than anybody waits.
     */
    Duration wait(Duration usual, Duration longest) {
        var asked = retryAfter.filter(other -> other.compareTo(longest) <= 0).orElse(Duration.ZERO);
        return asked.compareTo(usual) > 0 ? asked : usual;
    }

    /** Whether the receiver wants nothing any more. */
    boolean isLast() {
        return status.filter(code -> code == GONE).isPresent();
    }
}
