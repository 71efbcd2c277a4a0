package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;

/** Turns offsets in a text into lines and columns. Cheap for offsets that never fall. */
final class Cursor {

    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(String text) {
        this.text = text;
    }

    /** @param wanted in UTF-16 code units, from 0; beyond the end is the end */
    Position at(long wanted) {
        if (wanted < offset) {
            offset = 0;
            line = 1;
            column = 1;
        }
        while (offset < wanted && offset < text.length()) {
            step();
        }
        return new Position(line, column);
    }

    private void step() {
        int character = text.codePointAt(offset);
        offset += Character.charCount(character);
        boolean isFirstOfTwo = character == '\r' && offset < text.length() && text.charAt(offset) == '\n';
        if ((character == '\n' || character == '\r') && !isFirstOfTwo) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
