package dev.imagery.customization.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.imagery.rules.reading.schema.Misfit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Tells the validator's errors as faults are told everywhere: what would have been right, and under the usual codes. */
final class Translation {

    private static final int LONGEST = 200;

    private final JsonNode schema;

    /** @param schema the whole that a value was held against */
    Translation(JsonNode schema) {
        this.schema = schema;
    }

    Misfit misfit(Error error) {
        String at = pointer(error.getInstanceLocation());
        JsonNode stated = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> new Misfit(at, "wrong-type", "a value of the type " + types(stated), List.of());
            case "required" -> missing(at, error, error.getProperty());
            case "dependentRequired" -> missing(at, error, String.valueOf(error.getArguments()[0]));
            case "additionalProperties", "unevaluatedProperties" -> unknownProperty(at, error);
            case "enum" -> new Misfit(at, "unknown-value", "one of " + texts(stated), strings(stated));
            case "const" -> new Misfit(at, "unknown-value", shortened(stated.toString()), List.of());
            case "minLength", "minItems", "minProperties" -> size(at, "at least ", error);
            case "maxLength", "maxItems", "maxProperties" -> size(at, "at most ", error);
            case "minimum" -> range(at, "of at least ", stated);
            case "maximum" -> range(at, "of at most ", stated);
            case "exclusiveMinimum" -> range(at, "greater than ", stated);
            case "exclusiveMaximum" -> range(at, "less than ", stated);
            case "multipleOf" -> range(at, "that is a multiple of ", stated);
            case "pattern" ->
                new Misfit(at, "malformed", "a string that matches " + shortened(stated.asString()), List.of());
            case "uniqueItems" -> new Misfit(at, "duplicate", "elements that all differ", List.of());
            default -> other(at, error);
        };
    }

    private static Misfit other(String at, Error error) {
        return new Misfit(at, "misfit", "what its schema has (" + shortened(error.getMessage()) + ")", List.of());
    }

    private static Misfit missing(String at, Error error, @Nullable String property) {
        return property == null
                ? other(at, error)
                : new Misfit(below(at, property), "missing", "the property " + property, List.of());
    }

    private Misfit unknownProperty(String at, Error error) {
        String property = error.getProperty();
        if (property == null) {
            return other(at, error);
        }
        JsonPointer keyword =
                JsonPointer.compile(pointer(error.getSchemaLocation().getFragment()));
        Collection<String> known = schema.at(keyword.head()).path("properties").propertyNames();
        return new Misfit(
                below(at, property),
                Misfit.UNKNOWN_PROPERTY,
                known.isEmpty() ? "no property" : "one of " + shortened(String.join(", ", known)),
                known);
    }

    private static Misfit size(String at, String bound, Error error) {
        String of = switch (error.getKeyword()) {
            case "minLength", "maxLength" -> " characters";
            case "minProperties", "maxProperties" -> " properties";
            default -> " elements";
        };
        return new Misfit(at, "wrong-size", bound + error.getSchemaNode() + of, List.of());
    }

    private static Misfit range(String at, String bound, JsonNode stated) {
        return new Misfit(at, "out-of-range", "a number " + bound + stated, List.of());
    }

    private static String types(JsonNode stated) {
        return stated.isArray() ? texts(stated) : stated.asString();
    }

    private static String texts(JsonNode list) {
        return shortened(list.valueStream()
                .map(value -> value.isString() ? value.stringValue() : value.toString())
                .collect(Collectors.joining(", ")));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String below(String at, String property) {
        return at + "/" + Subschemas.escaped(property);
    }

    private static String pointer(NodePath path) {
        var pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(Subschemas.escaped(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
