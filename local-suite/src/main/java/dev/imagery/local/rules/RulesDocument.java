package dev.imagery.local.rules;

import dev.imagery.dsl.document.Document;
import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Position;
import dev.imagery.rules.reading.Fault;
import dev.imagery.rules.reading.Reading;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file in JSON or YAML that is about rules.
 *
 * @param name as the caller gave it
 */
record RulesDocument(String name, Document document) {

    /**
     * Reads a text of at most {@link DocumentReader#MAX_LENGTH} characters.
     *
     * @param name one that ends with .json is JSON, any other what its text seems to be
     */
    static RulesDocument read(String name, byte[] content) throws FaultyFileException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.isBlank()) {
                throw FaultyFileException.of(name, Position.START, "the file is empty");
            }
            if (text.length() > DocumentReader.MAX_LENGTH) {
                throw FaultyFileException.of(
                        name,
                        Position.START,
                        "the file is longer than %,d characters".formatted(DocumentReader.MAX_LENGTH));
            }
            return read(name, text, name.toLowerCase(Locale.ROOT).endsWith(".json") ? Format.JSON : Format.of(text));
        } catch (CharacterCodingException e) {
            throw FaultyFileException.of(name, Position.START, "the file is not UTF-8");
        }
    }

    private static RulesDocument read(String name, String text, Format format) throws FaultyFileException {
        return switch (DocumentReader.read(text, format)) {
            case DocumentReading.Read(Document document) -> new RulesDocument(name, document);
            case DocumentReading.NotReadable(String message, int line, int column) ->
                throw FaultyFileException.of(name, new Position(line, column), "this is no " + format + ": " + message);
        };
    }

    /** Its content as JSON. */
    byte[] json() {
        return document.tree().toString().getBytes(StandardCharsets.UTF_8);
    }

    Position positionOf(String pointer) {
        return document.positions().of(pointer);
    }

    /** What a reader makes of it. */
    <T> T as(Function<InputStream, Reading<T>> reader) throws FaultyFileException {
        return switch (reader.apply(new ByteArrayInputStream(json()))) {
            case Reading.Accepted<T>(T value) -> value;
            case Reading.Refused<T>(List<Fault> faults, int total) ->
                throw FaultyFileException.of(name, faults, total, pointer -> Optional.of(positionOf(pointer)));
        };
    }
}
