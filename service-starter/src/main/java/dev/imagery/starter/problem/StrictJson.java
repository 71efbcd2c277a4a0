package dev.imagery.starter.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and refuses what is wrong with all of its faults at once; request bodies are read by it. */
public final class StrictJson {

    private final JsonMapper mapper;
    private final Optional<Validator> validator;

    public StrictJson(JsonMapper mapper) {
        this(mapper, Optional.empty());
    }

    /** @param validator finds in a document that could not be read what is wrong with the rest of it */
    StrictJson(JsonMapper mapper, Optional<Validator> validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads one JSON document, such as a body or a line of NDJSON.
     *
     * @throws ProblemException 400 {@code not-json} with line and column in its detail, or 422 {@code invalid-request} with
     *     a fault for each unknown property, wrong type and refused value, and then for each value that is not valid as well
     */
    public <T> T read(byte[] json, Class<T> type) {
        return type.cast(read(json, mapper.constructType(type)));
    }

    /**
     * The same, of a type whose values can be invalid, as a controller's parameter is by {@code @Valid}.
     *
     * @throws ProblemException also for every value that is not valid
     */
    public <T> T readValid(byte[] json, Class<T> type) {
        T value = read(json, type);
        List<Fault> faults = invalidity(value);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return value;
    }

    Object read(byte[] json, JavaType type) {
        try {
            Object value = mapper.readValue(json, type);
            return Objects.requireNonNullElseGet(value, () -> {
                throw invalid(List.of(Fault.of("", "wrong-type", null, Expected.of(type.getRawClass()))));
            });
        } catch (JacksonException failure) {
            throw invalid(new FaultFinder(mapper, this::invalidity, type, json.length).find(tree(json), failure));
        }
    }

    private List<Fault> invalidity(Object value) {
        return validator.map(validity -> ValidationFaults.of(value, validity)).orElse(List.of());
    }

    private JsonNode tree(byte[] json) {
        try (JsonParser parser = mapper.createParser(json)) {
            JsonNode tree = parser.nextToken() == null ? null : treeReader().readTree(parser);
            if (tree == null) {
                throw notJson("The body is empty.");
            }
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "There is more after the end", parser.currentTokenLocation());
            }
            return tree;
        } catch (JacksonException syntax) {
            throw notJson(syntax);
        }
    }

    /** What follows the tree is looked at here, and told in words of JSON. */
    private ObjectReader treeReader() {
        return mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** 400 {@code not-json} with line and column in its detail. */
    public static ProblemException notJson(JacksonException syntax) {
        return notJson(place(syntax));
    }

    private static String place(JacksonException syntax) {
        TokenStreamLocation location = syntax.getLocation();
        // Of limits Jackson also tells the method to call, which is nothing to a caller over HTTP.
        String message = syntax.getOriginalMessage().replaceAll(", from `[^`]*`", "");
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
