package dev.imagery.starter.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body; for what is not in the body, into {@code /query}, {@code /path} or
 *     {@code /header}; empty for the whole body
 * @param code stable kebab-case name of the kind of fault, for programs
 * @param found the value found, or null where there is none to tell
 * @param expected what would have been right, as a phrase for people: "a whole number from 1 to 100"
 * @param suggestion the nearest right value, or null
 * @param line where the faulty part begins in the body's text, from 1; null where only its pointer is known
 * @param column the same, from 1, in characters
 */
public record Fault(
        String pointer,
        String code,
        @Nullable Object found,
        String expected,
        @Nullable String suggestion,
        @Nullable Integer line,
        @Nullable Integer column) {

    /** A fault of which only the pointer is known. */
    public Fault(String pointer, String code, @Nullable Object found, String expected, @Nullable String suggestion) {
        this(pointer, code, found, expected, suggestion, null, null);
    }

    /** A fault without a suggestion. */
    public static Fault of(String pointer, String code, @Nullable Object found, String expected) {
        return new Fault(pointer, code, found, expected, null);
    }

    /** The same fault seen from the document that holds it at {@code parent}, itself a JSON Pointer. */
    public Fault under(String parent) {
        return new Fault(parent + pointer, code, found, expected, suggestion, line, column);
    }

    /** The same fault, its place in the text known. */
    public Fault at(int line, int column) {
        return new Fault(pointer, code, found, expected, suggestion, line, column);
    }
}
