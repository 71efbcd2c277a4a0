package dev.imagery.dsl.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The difference of two trees of JSON. Objects are compared field by field, in whatever order they have them. Of lists it is told
 * which elements came, went and changed, as long as those that stayed kept their order; otherwise the list changed as a whole.
 */
public final class TreeDifference {

    private final List<Difference> found = new ArrayList<>();

    private TreeDifference() {}

    /** In the order of the earlier tree, what came last; empty where both say the same. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var difference = new TreeDifference();
        difference.compare("", before, after);
        return List.copyOf(difference.found);
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            compareObjects(pointer, one, other);
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
            compareLists(pointer, one, other);
        } else if (!Normal.of(before).equals(Normal.of(after))) {
            found.add(new Difference.Changed(pointer, before, after));
        }
    }

    private void compareObjects(String pointer, ObjectNode before, ObjectNode after) {
        before.forEachEntry((name, value) -> {
            var now = after.get(name);
            if (now == null) {
                found.add(new Difference.Removed(step(pointer, name), value));
            } else {
                compare(step(pointer, name), value, now);
            }
        });
        after.forEachEntry((name, value) -> {
            if (!before.has(name)) {
                found.add(new Difference.Added(step(pointer, name), value));
            }
        });
    }

    private void compareLists(String pointer, ArrayNode before, ArrayNode after) {
        var elementsBefore = before.valueStream().map(Normal::of).toList();
        var elementsAfter = after.valueStream().map(Normal::of).toList();
        CommonSubsequence.of(elementsBefore, elementsAfter)
                .map(matches -> Gap.between(matches, before.size(), after.size()))
                .filter(gaps -> keepsOrder(gaps, elementsBefore, elementsAfter))
                .ifPresentOrElse(
                        gaps -> gaps.forEach(gap -> compareGap(pointer, gap, before, after)),
                        () -> found.add(new Difference.Changed(pointer, before, after)));
    }

    /** Whether no element went from one place and came at another. */
    private static boolean keepsOrder(List<Gap> gaps, List<JsonNode> before, List<JsonNode> after) {
        var removed = new HashSet<JsonNode>();
        gaps.forEach(gap -> removed.addAll(before.subList(gap.beforeFrom(), gap.beforeTo())));
        return gaps.stream()
                .flatMap(gap -> after.subList(gap.afterFrom(), gap.afterTo()).stream())
                .noneMatch(removed::contains);
    }

    private void compareGap(String pointer, Gap gap, ArrayNode before, ArrayNode after) {
        if (gap.isEven()) {
            for (int i = 0; i < gap.added(); i++) {
                int place = gap.afterFrom() + i;
                compare(pointer + "/" + place, before.get(gap.beforeFrom() + i), after.get(place));
            }
            return;
        }
        for (int place = gap.beforeFrom(); place < gap.beforeTo(); place++) {
            found.add(new Difference.Removed(pointer + "/" + place, before.get(place)));
        }
        for (int place = gap.afterFrom(); place < gap.afterTo(); place++) {
            found.add(new Difference.Added(pointer + "/" + place, after.get(place)));
        }
    }

    private static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
