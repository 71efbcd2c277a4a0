package dev.imagery.rules.reading;

import dev.imagery.rules.reading.schema.Misfit;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * JSON of any shape, of which all texts and numbers can be kept.
 *
 * @param canonical one text for all that mean the same
 */
public record JsonDocument(JsonNode tree, String canonical) {

    /**
     * Reads a document with all its faults.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public static Reading<JsonDocument> read(InputStream document) {
        try (JsonParser parser = Json.parser(document)) {
            Json.begin(parser);
            JsonNode tree = Json.tree(parser);
            Json.expectEnd(parser);
            var faults = new Faults();
            Optional<String> canonical = CanonicalJson.of(new Place(tree, "", faults));
            return canonical
                    .<Reading<JsonDocument>>map(text -> new Reading.Accepted<>(new JsonDocument(tree, text)))
                    .orElseGet(faults::refused);
        }
    }

    /** This document where it has no misfits, and otherwise what is wrong with it. */
    public Reading<JsonDocument> without(List<Misfit> misfits) {
        var faults = new Faults();
        misfits.forEach(misfit -> StructuredReader.tell(new Place(tree, "", faults), misfit));
        return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(this);
    }
}
