package dev.imagery.rules.reading;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How rules are read from and written as JSON: without duplicate properties, and without loss in numbers. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // read value by value
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonParser parser(InputStream document) {
        return new MeasuredParser(MAPPER.createParser(document));
    }

    static JsonGenerator generator(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    static JsonGenerator generator(Writer out) {
        return MAPPER.createGenerator(out);
    }

    /** The tree of a text that is known to be JSON. */
    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /**
     * The value at the parser's current token, to its end.
     *
     * @throws StreamReadException where it is larger than any rule
     */
    static JsonNode tree(JsonParser parser) {
        measure(parser);
        return MAPPER.readTree(parser);
    }

    /** Passes over the value at the parser's current token. */
    static void skip(JsonParser parser) {
        measure(parser);
        parser.skipChildren();
    }

    private static void measure(JsonParser parser) {
        if (parser instanceof MeasuredParser measured) {
            measured.beginValue();
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode object(String name, JsonNode value) {
        return MAPPER.createObjectNode().set(name, value);
    }

    static JsonToken begin(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new StreamReadException(parser, "The document is empty");
        }
        return token;
    }

    static void expectEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "There is something after the end of the document");
        }
    }
}
