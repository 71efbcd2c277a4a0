package dev.imagery.dsl.recipe;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Recipes gone wrong somewhere: the same for the same seed. */
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "*",
            "*/*",
            "/",
            "P",
            "P999999999Y",
            "P-1D",
            "P2147483647W",
            "-999999999-01-01",
            "9999-12-31T23:59:59+18:00",
            "* * * * *",
            "*/0 * * * *",
            "0 0 30 2 *",
            "59 23 31 12 7",
            "60 * * * *",
            "1-5/2,7 L * * ?",
            "@yearly",
            "-",
            "en-",
            "x-private",
            "i-klingon",
            "und",
            "zh-Hant-TW-x-a-b-c-d-e-f",
            "#GGGGGG",
            "100%",
            "1e3",
            "NaN",
            "null",
            "~",
            "base@999999999",
            "\u202Edrah",
            "\u200B",
            "\uFEFF",
            "I\u0307",
            "e\u0301\u0301\u0301",
            "👩‍👩‍👧‍👦",
            "\u0085\u2028",
            "ﷺ".repeat(400),
            "a".repeat(5_000));

    private final Random any;

    Mutations(long seed) {
        any = new Random(seed);
    }

    /** The recipe with one to four changes. */
    JsonNode of(ObjectNode recipe) {
        JsonNode mutated = recipe.deepCopy();
        for (int changes = 1 + any.nextInt(4); changes > 0; changes--) {
            mutated = mutated.isContainer() ? changed(mutated) : mutated;
        }
        return mutated;
    }

    /** Its text, now and then broken too: a field twice, a piece cut out, a character put in. */
    String textOf(JsonNode recipe) {
        var text = recipe.toString();
        return switch (any.nextInt(12)) {
            case 0 -> text.replaceFirst("(\"[a-zA-Z]+\":)", "$1 1, $1");
            case 1 -> {
                int from = any.nextInt(text.length());
                yield text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + any.nextInt(9)));
            }
            case 2 -> {
                int at = any.nextInt(text.length() + 1);
                var odd = List.of("\u0000", "\uD800", "{", "]", "\"", ",", "#", "\t", "é", "1e999999999", "/*");
                yield text.substring(0, at) + odd.get(any.nextInt(odd.size())) + text.substring(at);
            }
            default -> text;
        };
    }

    private JsonNode changed(JsonNode root) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        var container = containers.get(any.nextInt(containers.size()));
        switch (container) {
            case ObjectNode object when !object.isEmpty() -> change(object, containers);
            case ArrayNode array when !array.isEmpty() -> change(array, containers);
            case ObjectNode object -> object.set("rows", odd(containers));
            case ArrayNode array -> array.add(odd(containers));
            default -> throw new IllegalStateException("no container");
        }
        return root;
    }

    private void change(ObjectNode object, List<JsonNode> others) {
        var names = List.copyOf(object.propertyNames());
        var name = names.get(any.nextInt(names.size()));
        switch (any.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(TEXTS.get(any.nextInt(TEXTS.size())), object.get(name));
            case 2 ->
                object.set(
                        names.get(any.nextInt(names.size())), object.get(name).deepCopy());
            default -> object.set(name, odd(others));
        }
    }

    private void change(ArrayNode array, List<JsonNode> others) {
        int place = any.nextInt(array.size());
        switch (any.nextInt(4)) {
            case 0 -> array.remove(place);
            case 1 -> array.add(array.get(place).deepCopy());
            case 2 -> array.insert(place, odd(others));
            default -> array.set(place, odd(others));
        }
    }

    /** A value of any type, or a part of the recipe from elsewhere. */
    private JsonNode odd(List<JsonNode> others) {
        return switch (any.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(any.nextBoolean());
            case 2 -> NODES.numberNode(any.nextInt(-3, 300));
            case 3 -> NODES.numberNode(any.nextLong());
            case 4 -> NODES.numberNode(BigInteger.TEN.pow(any.nextInt(400)).negate());
            case 5 -> NODES.numberNode(new BigDecimal(BigInteger.valueOf(any.nextInt()), any.nextInt(-350, 350)));
            case 6 -> nested(any.nextInt(120));
            case 7 -> others.get(any.nextInt(others.size())).deepCopy();
            case 8 -> NODES.objectNode();
            case 9 -> NODES.arrayNode();
            default -> NODES.stringNode(TEXTS.get(any.nextInt(TEXTS.size())));
        };
    }

    private JsonNode nested(int depth) {
        JsonNode inner = NODES.numberNode(0);
        for (int i = 0; i < depth; i++) {
            inner = any.nextBoolean()
                    ? NODES.arrayNode().add(inner)
                    : NODES.objectNode().set("recipe", inner);
        }
        return inner;
    }

    private static void collect(JsonNode value, List<JsonNode> containers) {
        if (value.isContainer()) {
            containers.add(value);
            value.forEach(each -> collect(each, containers));
        }
    }
}
