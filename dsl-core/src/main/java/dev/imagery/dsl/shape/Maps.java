package dev.imagery.dsl.shape;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shapes of objects whose field names are values themselves, such as language tags. */
public final class Maps {

    private Maps() {}

    /**
     * At least one entry.
     *
     * @param key of text
     * @param noun of the values, such as {@code texts by language tag}
     */
    public static <K extends Comparable<K>, V> Shape<SortedMap<K, V>> of(
            Shape<K> key, Shape<V> value, int max, String noun) {
        return new MapShape<>(key, value, max, noun);
    }

    private record MapShape<K extends Comparable<K>, V>(Shape<K> key, Shape<V> value, int max, String noun)
            implements Shape<SortedMap<K, V>> {

        @Override
        public String expected() {
            return "an object of " + noun + ", at least one";
        }

        @Override
        public Optional<SortedMap<K, V>> read(JsonNode node, Reading at) {
            if (!node.isObject()) {
                at.fault("wrong-type", node, expected());
                return Optional.empty();
            }
            if (node.isEmpty()) {
                at.fault("empty", node, expected());
                return Optional.empty();
            }
            if (node.size() > max) {
                at.fault("too-many", "at most " + max + " entries; there are " + node.size());
                return Optional.empty();
            }
            var entries = new TreeMap<K, V>();
            node.forEachEntry((name, entry) -> {
                var here = at.at(name);
                var readKey = key.read(JsonNodeFactory.instance.stringNode(name), here);
                var readValue = value.read(entry, here);
                readKey.ifPresent(k -> readValue.ifPresent(v -> {
                    if (entries.putIfAbsent(k, v) != null) {
                        here.fault("duplicate", "each key once; another spelling of it stands before");
                    }
                }));
            });
            return entries.size() == node.size()
                    ? Optional.of(Collections.unmodifiableSortedMap(entries))
                    : Optional.empty();
        }

        @Override
        public JsonNode write(SortedMap<K, V> map) {
            var object = JsonNodeFactory.instance.objectNode();
            map.forEach((k, v) -> object.set(key.write(k).stringValue(), value.write(v)));
            return object;
        }

        @Override
        public ObjectNode schema() {
            var schema =
                    JsonNodeFactory.instance.objectNode().put("type", "object").put("minProperties", 1);
            schema.put("maxProperties", max);
            schema.set("propertyNames", key.schema());
            schema.set("additionalProperties", value.schema());
            return schema;
        }
    }
}
