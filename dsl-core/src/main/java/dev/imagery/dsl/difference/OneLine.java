package dev.imagery.dsl.difference;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values as parts of a line. */
final class OneLine {

    private static final int LONGEST = 80;

    private OneLine() {}

    /** Its JSON, cut where it is long. */
    static String of(JsonNode value) {
        var text = value.toString();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    static String ofBoth(JsonNode before, JsonNode after) {
        return before.isArray() && after.isArray() && counts(before).equals(counts(after))
                ? "the same " + after.size() + " in another order, now " + of(after)
                : of(before) + " → " + of(after);
    }

    private static Map<JsonNode, Integer> counts(JsonNode list) {
        var counts = new HashMap<JsonNode, Integer>();
        list.forEach(element -> counts.merge(Normal.of(element), 1, Integer::sum));
        return counts;
    }
}
