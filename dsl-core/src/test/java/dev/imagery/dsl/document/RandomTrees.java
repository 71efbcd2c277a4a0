package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Trees of every kind of value, with the texts and numbers that the two formats might take for something else. */
final class RandomTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "NO",
            "on",
            "yes",
            "null",
            "~",
            "true",
            "False",
            "0o17",
            "0x1F",
            "1e3",
            ".5",
            "-0",
            ".inf",
            "- a",
            "a: b",
            "#c",
            " #",
            "<<",
            "*a",
            "&a",
            "!t",
            "|",
            ">",
            "@",
            "`",
            "%",
            "{",
            "]",
            "'",
            "\"\\'",
            "a\nb\t",
            "\r\n",
            "é\u0085",
            "\u2028",
            "\uFEFF",
            "\u007f",
            "\u001f",
            "日本",
            "😀",
            "wall",
            "titleIds",
            "a/b~c",
            "2026-01-01",
            "12:30",
            "---",
            "...");

    private final Random random;

    private RandomTrees(Random random) {
        this.random = random;
    }

    static JsonNode tree(Random random) {
        return new RandomTrees(random).tree(random.nextInt(6));
    }

    private JsonNode tree(int depth) {
        int parts = random.nextInt(5);
        if (depth == 0 || random.nextInt(4) == 0) {
            return scalar();
        }
        if (random.nextBoolean()) {
            var list = NODES.arrayNode();
            for (int part = 0; part < parts; part++) {
                list.add(tree(depth - 1));
            }
            return list;
        }
        var object = NODES.objectNode();
        for (int part = 0; part < parts; part++) {
            object.set(text(), tree(depth - 1));
        }
        return object;
    }

    private JsonNode scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 ->
                Numbers.whole(
                        new BigInteger(random.nextInt(200), random)
                                .subtract(BigInteger.TEN)
                                .toString(),
                        10,
                        Position.START);
            case 3 -> NODES.numberNode(BigDecimal.valueOf(random.nextLong(), 1 + random.nextInt(30)));
            default -> NODES.stringNode(text());
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
