package dev.imagery.generation.progress;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to where a reader has seen what happened.
 *
 * @param state of the states that the batch entered
 * @param failure of the tries that failed
 */
record EventId(long state, long failure) {

    private static final EventId NOTHING = new EventId(0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /**
     * As the header {@code Last-Event-ID} says.
     *
     * @throws ProblemException 400 where it is none that was sent
     */
    static EventId of(Optional<String> header) {
        return header.map(EventId::parse).orElse(NOTHING);
    }

    private static EventId parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw ProblemException.invalidParameters(List.of(Fault.of(
                    "/header/Last-Event-ID", "invalid-value", text, "the id of an event of this stream, as 12-0")));
        }
        return new EventId(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    EventId withState(long id) {
        return new EventId(id, failure);
    }

    EventId withFailure(long id) {
        return new EventId(state, id);
    }

    @Override
    public String toString() {
        return state + "-" + failure;
    }
}
