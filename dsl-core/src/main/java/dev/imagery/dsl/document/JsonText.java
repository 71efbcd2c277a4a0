package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads JSON (RFC 8259). */
final class JsonText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The limits of {@link DocumentReader} come first. */
    private static final JsonFactory PARSERS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(DocumentReader.MAX_LENGTH)
                    .maxNumberLength(DocumentReader.MAX_LENGTH)
                    .maxNestingDepth(2 * DocumentReader.MAX_DEPTH)
                    .build())
            .build();

    private final Tree tree = new Tree();
    private final Cursor cursor;

    private JsonText(String text) {
        this.cursor = new Cursor(text);
    }

    static Document read(String text) {
        try (var parser = PARSERS.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            return new JsonText(text).read(parser);
        }
    }

    private Document read(JsonParser parser) {
        try {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser);
            }
            return tree.document();
        } catch (StreamReadException e) {
            throw JsonWords.of(e, tree, cursor);
        }
    }

    private void take(JsonToken token, JsonParser parser) {
        var at = cursor.at(parser.currentTokenLocation().getCharOffset());
        if (tree.isComplete()) {
            throw more(at);
        }
        switch (token) {
            case START_OBJECT -> tree.beginObject(at);
            case START_ARRAY -> tree.beginArray(at);
            case END_OBJECT, END_ARRAY -> tree.end();
            case PROPERTY_NAME -> tree.name(parser.currentName(), at);
            case VALUE_STRING -> tree.scalar(NODES.stringNode(parser.getString()), at);
            case VALUE_NUMBER_INT -> tree.scalar(Numbers.whole(parser.getString(), 10, at), at);
            case VALUE_NUMBER_FLOAT -> tree.scalar(Numbers.decimal(parser.getString(), at), at);
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(NODES.booleanNode(token == JsonToken.VALUE_TRUE), at);
            case VALUE_NULL -> tree.scalar(NODES.nullNode(), at);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("JSON text has no " + token);
        }
    }

    static NotReadableException more(Position at) {
        return new NotReadableException("there is more after the end of the recipe", at);
    }
}
