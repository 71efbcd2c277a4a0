package dev.imagery.dsl.document;

/** What reading a document came to. */
public sealed interface DocumentReading {

    record Read(Document document) implements DocumentReading {}

    /**
     * The text is not what its format asks for, or passes a limit.
     *
     * @param message for people who know JSON and YAML, but no parser
     * @param line from 1
     * @param column from 1, in characters
     */
    record NotReadable(String message, int line, int column) implements DocumentReading {}
}
