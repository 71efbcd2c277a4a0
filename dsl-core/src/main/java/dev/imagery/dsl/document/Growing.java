package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object or a list whose end is not read yet. */
sealed interface Growing {

    Position start();

    void add(Branch part);

    Branch grown();

    /** An object; takes a name and a value in turn. */
    final class Fields implements Growing {

        private final ObjectNode node = JsonNodeFactory.instance.objectNode();
        private final Map<String, Place> places = new HashMap<>();
        private final Position start;
        private @Nullable String name;
        private int height;
        private long length = 1;

        Fields(Position start) {
            this.start = start;
        }

        boolean awaitsName() {
            return name == null;
        }

        void name(String next, Position at) {
            if (node.has(next)) {
                throw new NotReadableException(
                        "the field \"" + NotReadableException.quoted(next) + "\" stands here a second time", at);
            }
            name = next;
        }

        @Override
        public Position start() {
            return start;
        }

        @Override
        public void add(Branch part) {
            if (name == null) {
                throw new IllegalStateException("a value without a name in the object at " + start);
            }
            node.set(name, part.node());
            places.put(name, part.place());
            height = Math.max(height, part.height());
            length += name.length() + part.length();
            name = null;
        }

        @Override
        public Branch grown() {
            return new Branch(node, new Place.OfObject(start, places), height + 1, length);
        }
    }

    final class Elements implements Growing {

        private final ArrayNode node = JsonNodeFactory.instance.arrayNode();
        private final List<Place> places = new ArrayList<>();
        private final Position start;
        private int height;
        private long length = 1;

        Elements(Position start) {
            this.start = start;
        }

        @Override
        public Position start() {
            return start;
        }

        @Override
        public void add(Branch part) {
            node.add(part.node());
            places.add(part.place());
            height = Math.max(height, part.height());
            length += part.length();
        }

        @Override
        public Branch grown() {
            return new Branch(node, new Place.OfArray(start, places), height + 1, length);
        }
    }
}
