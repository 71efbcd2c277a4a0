package dev.imagery.dsl.json;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of one JSON object and keeps every fault that it meets. */
public final class Fields {

    private static final int LONGEST_QUOTED = 200;

    private final ObjectNode object;
    private final String at;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    public Fields(ObjectNode object) {
        this(object, "");
    }

    /** @param at JSON Pointer to the object in the document that faults are told of */
    public Fields(ObjectNode object, String at) {
        this.object = object;
        this.at = at;
    }

    /** Keeps the faults that another object's fields, within this one, came to. */
    public void include(Fields inner) {
        faults.addAll(inner.faults());
    }

    /** All faults so far, and one for each field that nothing has read. */
    public List<Fault> faults() {
        var all = new ArrayList<>(faults);
        object.propertyNames().stream().filter(name -> !read.contains(name)).forEach(name -> {
            var known = "one of the fields " + String.join(", ", read);
            all.add(new Fault(
                    pointer(name),
                    "unknown-field",
                    Optional.of(quoted(object.get(name))),
                    known,
                    Nearest.to(name, read)));
        });
        return List.copyOf(all);
    }

    public void fault(String pointer, String code, Optional<JsonNode> found, String expected) {
        fault(pointer, code, found, expected, Optional.empty());
    }

    public void fault(
            String pointer, String code, Optional<JsonNode> found, String expected, Optional<String> suggestion) {
        faults.add(new Fault(pointer, code, found.map(Fields::quoted), expected, suggestion));
    }

    public Optional<JsonNode> optional(String name) {
        read.add(name);
        return Optional.ofNullable(object.get(name));
    }

    public Optional<JsonNode> required(String name, String expected) {
        var node = optional(name);
        if (node.isEmpty()) {
            fault(pointer(name), "missing", Optional.empty(), expected);
        }
        return node;
    }

    public Optional<Long> wholeNumber(String pointer, JsonNode node, long min, long max) {
        var expected = "a whole number from " + min + " to " + max;
        if (!node.isIntegralNumber()) {
            fault(pointer, "wrong-type", Optional.of(node), expected);
            return Optional.empty();
        }
        if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            fault(pointer, "out-of-range", Optional.of(node), expected);
            return Optional.empty();
        }
        return Optional.of(node.longValue());
    }

    /** A list that must be there, with at least one element. */
    public <T> List<T> requiredList(String name, int max, String element, ElementReader<T> reader) {
        var expected = "a list of " + element + ", at least one";
        return required(name, expected)
                .map(node -> list(name, node, 1, max, expected, reader))
                .orElse(List.of());
    }

    /** A list that may be absent; where it is there, it may not be empty. */
    public <T> List<T> optionalList(String name, int max, String element, ElementReader<T> reader) {
        var expected = "a list of " + element + ", at least one";
        return optional(name)
                .map(node -> list(name, node, 1, max, expected, reader))
                .orElse(List.of());
    }

    private <T> List<T> list(String name, JsonNode node, int min, int max, String expected, ElementReader<T> reader) {
        var pointer = pointer(name);
        if (!node.isArray()) {
            fault(pointer, "wrong-type", Optional.of(node), expected);
            return List.of();
        }
        if (node.size() < min) {
            fault(pointer, "empty", Optional.of(node), expected);
        }
        if (node.size() > max) {
            fault(pointer, "too-many", Optional.empty(), "at most " + max + " elements; there are " + node.size());
            return List.of();
        }
        var elements = new ArrayList<T>(node.size());
        for (int i = 0; i < node.size(); i++) {
            reader.read(pointer + "/" + i, node.get(i)).ifPresent(elements::add);
        }
        return List.copyOf(elements);
    }

    /** Reports what stands in a list twice. */
    public List<String> distinct(String name, List<String> elements) {
        var seen = new LinkedHashSet<String>();
        for (var element : elements) {
            if (!seen.add(element)) {
                fault(
                        pointer(name),
                        "duplicate",
                        Optional.empty(),
                        "each element once; " + element + " stands there twice");
            }
        }
        return List.copyOf(seen);
    }

    public Optional<String> text(String pointer, JsonNode node, String expected) {
        if (!node.isString()) {
            fault(pointer, "wrong-type", Optional.of(node), "text: " + expected);
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    /** A text field that may be absent, made into something else by a function that is empty for invalid text. */
    public <T> Optional<T> optionalText(String name, String expected, Function<String, Optional<T>> conversion) {
        return optional(name).flatMap(node -> converted(pointer(name), node, expected, conversion));
    }

    public <T> Optional<T> requiredText(String name, String expected, Function<String, Optional<T>> conversion) {
        return required(name, expected).flatMap(node -> converted(pointer(name), node, expected, conversion));
    }

    private <T> Optional<T> converted(
            String pointer, JsonNode node, String expected, Function<String, Optional<T>> conversion) {
        return text(pointer, node, expected).flatMap(text -> {
            var value = conversion.apply(text);
            if (value.isEmpty()) {
                fault(pointer, "invalid-value", Optional.of(node), expected);
            }
            return value;
        });
    }

    /** Reads one element of a list; empty where it is faulty and the fault is kept. */
    @FunctionalInterface
    public interface ElementReader<T> {
        Optional<T> read(String pointer, JsonNode node);
    }

    /** The value's JSON, cut where it is long. */
    public static String quoted(JsonNode node) {
        var text = node.toString();
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }

    /** The pointer to a field of this object, by RFC 6901, section 3. */
    public String pointer(String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
