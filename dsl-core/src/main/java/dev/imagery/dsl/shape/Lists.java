package dev.imagery.dsl.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shapes of lists. */
public final class Lists {

    private Lists() {}

    /**
     * A list with so many elements.
     *
     * @param noun of its elements, in the plural
     */
    public static <T> Shape<List<T>> of(Shape<T> element, int min, int max, String noun) {
        return new ListShape<>(element, min, max, noun, false);
    }

    /** A list in which nothing stands twice. */
    public static <T> Shape<List<T>> distinct(Shape<T> element, int min, int max, String noun) {
        return new ListShape<>(element, min, max, noun, true);
    }

    private record ListShape<T>(Shape<T> element, int min, int max, String noun, boolean distinct)
            implements Shape<List<T>> {

        @Override
        public String expected() {
            return "a list of " + noun + (min == 0 ? "" : min == 1 ? ", at least one" : ", at least " + min);
        }

        @Override
        public Optional<List<T>> read(JsonNode node, Reading at) {
            if (!node.isArray()) {
                at.fault("wrong-type", node, expected());
                return Optional.empty();
            }
            if (node.size() > max) {
                at.fault("too-many", "at most " + max + " elements; there are " + node.size());
                return Optional.empty();
            }
            boolean longEnough = node.size() >= min;
            if (!longEnough) {
                at.fault(node.isEmpty() ? "empty" : "too-few", node, expected());
            }
            var elements = new ArrayList<T>(node.size());
            var places = new HashMap<T, Integer>();
            for (int i = 0; i < node.size(); i++) {
                int place = i;
                element.read(node.get(i), at.at(i)).ifPresent(value -> {
                    var before = distinct ? places.putIfAbsent(value, place) : null;
                    if (before == null) {
                        elements.add(value);
                    } else {
                        at.at(place)
                                .fault("duplicate", node.get(place), "each element once; it is at " + before + " too");
                    }
                });
            }
            return longEnough && elements.size() == node.size() ? Optional.of(List.copyOf(elements)) : Optional.empty();
        }

        @Override
        public JsonNode write(List<T> value) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> array.add(element.write(each)));
            return array;
        }

        @Override
        public ObjectNode schema() {
            var schema = JsonNodeFactory.instance.objectNode().put("type", "array");
            schema.set("items", element.schema());
            if (min > 0) {
                schema.put("minItems", min);
            }
            schema.put("maxItems", max);
            return distinct ? schema.put("uniqueItems", true) : schema;
        }
    }
}
