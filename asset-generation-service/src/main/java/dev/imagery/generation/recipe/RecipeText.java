package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import dev.imagery.starter.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The text of a recipe as it comes over HTTP. */
final class RecipeText {

    /** By RFC 9512. */
    static final String YAML = MediaType.APPLICATION_YAML_VALUE;

    static final String YAML_AS_TEXT = "text/yaml";

    static final String YAML_BEFORE_ITS_RFC = "application/x-yaml";

    private RecipeText() {}

    /** @throws ProblemException 400 where the body is no UTF-8, or not the JSON that its media type says it is */
    static String of(byte[] body, MediaType type) {
        var text = decoded(body);
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON) && Format.of(text) != Format.JSON) {
            requireJson(text);
        }
        return text;
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-utf-8", "The body is not UTF-8", List.of());
        }
    }

    private static void requireJson(String text) {
        if (DocumentReader.read(text, Format.JSON)
                instanceof DocumentReading.NotReadable(var message, int line, int column)) {
            throw unreadable(Format.JSON, message, line, column);
        }
    }

    /** 400 {@code not-json} or {@code not-yaml}. */
    static ProblemException unreadable(Format format, String message, int line, int column) {
        return ProblemException.of(
                HttpStatus.BAD_REQUEST,
                switch (format) {
                    case JSON -> "not-json";
                    case YAML -> "not-yaml";
                },
                "The body is not " + format,
                "Line " + line + ", column " + column + ": " + message,
                List.of());
    }
}
