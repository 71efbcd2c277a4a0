package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;

/** Ends the reading of a text; never leaves this package. */
final class NotReadableException extends RuntimeException {

    private static final int LONGEST_QUOTED = 40;

    private final String words;
    private final Position position;

    NotReadableException(String words, Position position) {
        super(words, null, false, false);
        this.words = words;
        this.position = position;
    }

    String message() {
        return words;
    }

    Position position() {
        return position;
    }

    /** A part of the text as a message can hold it. */
    static String quoted(String part) {
        return part.length() <= LONGEST_QUOTED ? part : part.substring(0, LONGEST_QUOTED) + "…";
    }
}
