package dev.imagery.dsl.fault;

/**
 * A place in a text.
 *
 * @param line from 1; a line ends with LF, CR or CR LF
 * @param column from 1, in characters (Unicode code points); a tab is one, a byte order mark at the start is none
 */
public record Position(int line, int column) {

    /** The first character of a text. */
    public static final Position START = new Position(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
