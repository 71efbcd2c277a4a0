package dev.imagery.dsl.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tree and its difference to another make the other: nothing is left out, and nothing is told twice. */
class DifferencesTellAllTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void theLaterTreeIsTheEarlierOneWithItsDifferences(
            @ForAll("trees") JsonNode before, @ForAll("trees") JsonNode after) {
        assertThat(replay(before, TreeDifference.between(before, after))).isEqualTo(after);
    }

    @Property
    void equalTreesHaveNone(@ForAll("trees") JsonNode tree) {
        assertThat(TreeDifference.between(tree, tree.deepCopy())).isEmpty();
    }

    /** From the outside inwards, as pointers go through the later tree; in a list what went goes first, from its end. */
    private static JsonNode replay(JsonNode before, List<Difference> differences) {
        var root = NODES.arrayNode().add(before.deepCopy());
        differences.stream()
                .sorted(Comparator.comparingInt((Difference one) -> depth(one))
                        .thenComparingInt(one -> one instanceof Difference.Removed ? -place(one) - 1 : place(one)))
                .forEach(one -> {
                    var pointer = JsonPointer.compile("/0" + one.pointer());
                    var parent = root.at(pointer.head());
                    switch (one) {
                        case Difference.Removed _ -> remove(parent, pointer.last());
                        case Difference.Added(var _, var value) -> insert(parent, pointer.last(), value);
                        case Difference.Changed(var _, var _, var value) -> set(parent, pointer.last(), value);
                    }
                });
        return root.get(0);
    }

    private static int depth(Difference difference) {
        return (int) difference.pointer().chars().filter(each -> each == '/').count();
    }

    private static int place(Difference difference) {
        return Math.max(
                0, JsonPointer.compile("/0" + difference.pointer()).last().getMatchingIndex());
    }

    private static void remove(JsonNode parent, JsonPointer step) {
        if (parent instanceof ArrayNode list) {
            list.remove(step.getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(step.getMatchingProperty());
        }
    }

    private static void insert(JsonNode parent, JsonPointer step, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            list.insert(step.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(step.getMatchingProperty(), value);
        }
    }

    private static void set(JsonNode parent, JsonPointer step, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            list.set(step.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(step.getMatchingProperty(), value);
        }
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return trees(3);
    }

    private static Arbitrary<JsonNode> trees(int depth) {
        var leaves = Arbitraries.of(
                NODES.booleanNode(true), NODES.numberNode(7), NODES.numberNode(8), NODES.stringNode("x"));
        if (depth == 0) {
            return leaves.map(leaf -> leaf);
        }
        var inner = trees(depth - 1);
        Arbitrary<JsonNode> objects = Arbitraries.maps(Arbitraries.of("a", "b", "c"), inner)
                .ofMaxSize(3)
                .map(fields -> NODES.objectNode().setAll(Map.copyOf(fields)));
        Arbitrary<JsonNode> lists =
                inner.list().ofMaxSize(4).map(elements -> NODES.arrayNode().addAll(elements));
        return Arbitraries.oneOf(leaves.map(leaf -> leaf), objects, lists);
    }
}
