package dev.imagery.dsl.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small random parts of JSON; the same for the same seed. */
final class RandomNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    RandomNodes(long seed) {
        this.random = new Random(seed);
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int between(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    JsonNode whole(int min, int max) {
        return NODES.numberNode(oneIn(8) ? max : between(min, max));
    }

    /** With three decimals at most, and often none. */
    JsonNode decimal(double min, double max) {
        double value = Math.clamp(Math.round((min + random.nextDouble() * (max - min)) * 1000) / 1000.0, min, max);
        return oneIn(8) ? NODES.numberNode(max) : NODES.numberNode(value);
    }

    JsonNode yesOrNo() {
        return NODES.booleanNode(random.nextBoolean());
    }

    JsonNode text(String text) {
        return NODES.stringNode(text);
    }

    JsonNode oneOf(String... texts) {
        return NODES.stringNode(texts[random.nextInt(texts.length)]);
    }

    JsonNode colour() {
        return NODES.stringNode((random.nextBoolean() ? "#%06x" : "#%06X").formatted(random.nextInt(1 << 24)));
    }

    @SafeVarargs
    final JsonNode either(Supplier<? extends JsonNode>... forms) {
        return forms[random.nextInt(forms.length)].get();
    }

    ArrayNode list(int min, int max, Supplier<? extends JsonNode> element) {
        return numbered(min, max, i -> element.get());
    }

    ArrayNode numbered(int min, int max, IntFunction<? extends JsonNode> element) {
        var list = NODES.arrayNode();
        int size = between(min, max);
        for (int i = 0; i < size; i++) {
            list.add(element.apply(i));
        }
        return list;
    }

    /** Some of the elements in any order. */
    ArrayNode some(int min, String... texts) {
        var list = NODES.arrayNode();
        shuffled(List.of(texts)).subList(0, between(min, texts.length)).forEach(list::add);
        return list;
    }

    <T> List<T> shuffled(List<T> elements) {
        var list = new ArrayList<>(elements);
        Collections.shuffle(list, random);
        return list;
    }

    /** Adds the field once in so many times. */
    RandomNodes perhaps(ObjectNode object, int times, String name, Supplier<? extends JsonNode> value) {
        if (oneIn(times)) {
            object.set(name, value.get());
        }
        return this;
    }
}
