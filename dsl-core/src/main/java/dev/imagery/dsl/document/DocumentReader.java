package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;

/** Reads documents in JSON or YAML 1.2. Safe for text from anywhere: its size, depth, numbers and repetitions have limits. */
public final class DocumentReader {

    /** In characters (UTF-16 code units). */
    public static final int MAX_LENGTH = 1 << 20;

    /** Of objects and lists within each other. */
    public static final int MAX_DEPTH = 100;

    /** What all aliases of a YAML document together may repeat, in characters of the values that they stand for. */
    public static final int MAX_REPEATED = 1_000_000;

    private DocumentReader() {}

    /** Reads a text in the format that it seems to have, by {@link Format#of}. */
    public static DocumentReading read(String text) {
        return read(text, Format.of(text));
    }

    public static DocumentReading read(String text, Format format) {
        try {
            return new DocumentReading.Read(document(withoutByteOrderMark(text), format));
        } catch (NotReadableException e) {
            return new DocumentReading.NotReadable(
                    e.message(), e.position().line(), e.position().column());
        }
    }

    private static Document document(String text, Format format) {
        if (text.length() > MAX_LENGTH) {
            throw new NotReadableException("the recipe is longer than " + MAX_LENGTH + " characters", Position.START);
        }
        if (text.isBlank()) {
            throw new NotReadableException("the recipe is empty", Position.START);
        }
        return switch (format) {
            case JSON -> JsonText.read(text);
            case YAML -> YamlText.read(text);
        };
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == Format.BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
