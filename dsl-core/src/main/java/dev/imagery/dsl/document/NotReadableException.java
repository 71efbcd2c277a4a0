package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;

/** Ends the reading of a text; never leaves this package. */
final class NotReadableException extends RuntimeException {

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
}
