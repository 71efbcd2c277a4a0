package dev.imagery.generation.recipe;

import dev.imagery.dsl.document.Format;
import dev.imagery.starter.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The text of a recipe as it comes over HTTP. */
final class RecipeText {

    private RecipeText() {}

    /** @throws ProblemException 400 where the body is no UTF-8 */
    static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-utf-8", "The body is not UTF-8", List.of());
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
