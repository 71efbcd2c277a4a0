package dev.imagery.dsl.patch;

import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.DocumentReading;
import dev.imagery.dsl.document.Format;
import tools.jackson.databind.JsonNode;

/**
 * One version of a stored recipe.
 *
 * @param text as it was sent
 */
public record StoredText(RecipeVersion version, Format format, String text) {

    /** What the text says, its base not looked at. */
    public JsonNode tree() {
        return switch (DocumentReader.read(text, format)) {
            case DocumentReading.Read(var document) -> document.tree();
            case DocumentReading.NotReadable(var message, int line, int column) ->
                throw new IllegalStateException("the stored recipe " + version + " cannot be read any more: line "
                        + line + ", column " + column + ": " + message);
        };
    }
}
