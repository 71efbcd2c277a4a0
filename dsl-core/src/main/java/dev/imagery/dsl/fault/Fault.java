package dev.imagery.dsl.fault;

import java.util.Optional;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON Pointer (RFC 6901) to the faulty part; empty for the whole input
 * @param code stable, for programs: for example {@code out-of-range}
 * @param found the value found, as JSON text; empty where there is none
 * @param expected what would have been right, for people
 * @param suggestion the nearest valid value, where one is near
 * @param position where the faulty part is in the text that was read; empty where that is not known
 */
public record Fault(
        String pointer,
        String code,
        Optional<String> found,
        String expected,
        Optional<String> suggestion,
        Optional<Position> position) {

    /** A fault whose place in the text is not known. */
    public Fault(String pointer, String code, Optional<String> found, String expected, Optional<String> suggestion) {
        this(pointer, code, found, expected, suggestion, Optional.empty());
    }

    /** The same fault in other words. */
    public Fault expecting(String other) {
        return new Fault(pointer, code, found, other, suggestion, position);
    }

    /** The same fault, its place known. */
    public Fault at(Position place) {
        return new Fault(pointer, code, found, expected, suggestion, Optional.of(place));
    }
}
