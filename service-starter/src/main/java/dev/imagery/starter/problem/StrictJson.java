package dev.imagery.starter.problem;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and refuses what is wrong with all of its faults at once; request bodies are read by it. */
public final class StrictJson {

    private final JsonMapper mapper;

    public StrictJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Reads one JSON document, such as a body or a line of NDJSON.
     *
     * @throws ProblemException 400 {@code not-json} with line and column in its detail, or 422 {@code invalid-request} with
     *     a fault for each unknown property, wrong type and refused value
     */
    public <T> T read(byte[] json, Class<T> type) {
        return type.cast(read(json, mapper.constructType(type)));
    }

    Object read(byte[] json, JavaType type) {
        try {
            Object value = mapper.readValue(json, type);
            return Objects.requireNonNullElseGet(value, () -> {
                throw invalid(List.of(Fault.of("", "wrong-type", null, Expected.of(type.getRawClass()))));
            });
        } catch (JacksonException failure) {
            throw invalid(new FaultFinder(mapper, type, json.length).find(tree(json), failure));
        }
    }

    private JsonNode tree(byte[] json) {
        try (JsonParser parser = mapper.createParser(json)) {
            JsonNode tree = parser.nextToken() == null ? null : mapper.readTree(parser);
            if (tree == null) {
                throw notJson("The body is empty.");
            }
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "There is more after the end", parser.currentTokenLocation());
            }
            return tree;
        } catch (JacksonException syntax) {
            throw notJson(place(syntax));
        }
    }

    private static String place(JacksonException syntax) {
        TokenStreamLocation location = syntax.getLocation();
        String message = syntax.getOriginalMessage();
        return location == null
                ? message
                : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": " + message;
    }

    static ProblemException notJson(String detail) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "not-json", "The body is not JSON", detail, List.of());
    }

    private static ProblemException invalid(List<Fault> faults) {
        return ProblemException.faulty("invalid-request", "The body", faults);
    }
}
