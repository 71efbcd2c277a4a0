package dev.imagery.rules.reading;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a document.
 *
 * @param pointer JSON Pointer (RFC 6901) to the faulty part; empty for the whole document
 * @param code the kind of fault, in kebab-case, such as {@code unknown-property}
 * @param found the value found; of an object or array just these words
 * @param expected what would have been right, in words
 * @param suggestion the known name nearest to an unknown one
 */
public record Fault(
        String pointer,
        String code,
        @Nullable Object found,
        String expected,
        @Nullable String suggestion) {}
