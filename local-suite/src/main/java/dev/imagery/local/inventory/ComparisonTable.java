package dev.imagery.local.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How two versions differ, an asset a line, the largest change first. */
public final class ComparisonTable {

    private static final double PERCENT = 100;

    private static final Map<String, String> WORDS = Map.of(
            "added", "new",
            "dropped", "gone",
            "unmeasured", "not compared yet",
            "incomparable", "not comparable",
            "same", "the same");

    private ComparisonTable() {}

    /** @param comparison as the service answers it */
    public static List<String> of(JsonNode comparison) {
        Table table = new Table();
        comparison.path("assets").forEach(asset -> table.add(row(asset)));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(comparison
                .path("counts")
                .propertyStream()
                .filter(count -> count.getValue().asInt() > 0)
                .map(count -> "%,d %s"
                        .formatted(count.getValue().asInt(), WORDS.getOrDefault(count.getKey(), count.getKey())))
                .collect(Collectors.joining(", ")));
        JsonNode pictures = comparison.path("pictures");
        if (pictures.path("state").asString("").equals("running")) {
            lines.add("%,d of %,d pairs of pictures compared so far"
                    .formatted(
                            pictures.path("measured").asInt(),
                            pictures.path("pairs").asInt()));
        }
        if (comparison.hasNonNull("next")) {
            lines.add("There are more: --limit shows them.");
        }
        return lines;
    }

    private static List<String> row(JsonNode asset) {
        String change = asset.path("change").asString();
        String told = change.equals("changed")
                ? String.format(
                        Locale.ROOT,
                        "%5.1f %%",
                        PERCENT * asset.path("difference").asDouble())
                : WORDS.getOrDefault(change, change);
        return List.of(AssetTable.context(asset), told, asset.path("obstacle").asString(""));
    }
}
