package dev.imagery.dsl.document;

/** In which of the two notations a document is written. */
public enum Format {
    JSON,
    YAML;

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** JSON where the first character that is neither blank nor a byte order mark is a brace or a bracket; else YAML. */
    public static Format of(String text) {
        int first = text.chars()
                .filter(character -> " \t\r\n".indexOf(character) < 0 && character != BYTE_ORDER_MARK)
                .findFirst()
                .orElse(' ');
        return first == '{' || first == '[' ? JSON : YAML;
    }
}
