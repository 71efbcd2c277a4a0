package dev.imagery.local.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The assets that a search found, one a line. */
public final class AssetTable {

    private AssetTable() {}

    /**
     * @param found as the service answers it
     * @param encoding whose files' sizes are told; empty for the largest file of each asset
     */
    public static List<String> of(JsonNode found, String encoding) {
        JsonNode assets = found.path("assets");
        Table table = new Table();
        table.add(List.of("context", "group", "size", "bytes", "contrast", "made", "design", "titles"));
        assets.forEach(asset -> table.add(row(asset, encoding)));
        List<String> lines = new ArrayList<>(assets.isEmpty() ? List.of() : table.lines());
        lines.add(footer(found));
        return lines;
    }

    private static List<String> row(JsonNode asset, String encoding) {
        return List.of(
                context(asset),
                "%s@%d%s"
                        .formatted(
                                asset.path("group").asString(),
                                asset.path("version").asInt(),
                                asset.path("live").asBoolean() ? "" : " (not live)"),
                asset.path("width").asInt() + "×" + asset.path("height").asInt(),
                "%,d".formatted(bytes(asset, encoding)),
                asset.has("contrast")
                        ? String.format(
                                Locale.ROOT,
                                "%.2f",
                                asset.path("contrast").path("worst").asDouble())
                        : "-",
                day(asset.path("madeAt").asString("-")),
                asset.path("design").asString("-"),
                String.valueOf(asset.path("titleIds").size()));
    }

    static String context(JsonNode asset) {
        String place = String.join(
                "/",
                asset.path("country").asString(),
                asset.path("language").asString(),
                asset.path("platform").asString(),
                asset.path("resolution").asString());
        return asset.has("cell") ? place + "@" + asset.path("cell").asString() : place;
    }

    private static long bytes(JsonNode asset, String encoding) {
        return asset.path("renditions")
                .valueStream()
                .filter(file ->
                        encoding.isEmpty() || file.path("encoding").asString().equals(encoding))
                .mapToLong(file -> file.path("bytes").asLong())
                .max()
                .orElse(0);
    }

    private static String day(String instant) {
        return instant.length() < 10 ? instant : instant.substring(0, 10);
    }

    private static String footer(JsonNode found) {
        int shown = found.path("assets").size();
        JsonNode count = found.path("count");
        String all = count.isMissingNode()
                ? ""
                : " of %s%,d"
                        .formatted(
                                count.path("relation").asString().equals("=")
                                        ? ""
                                        : count.path("relation").asString() + " ",
                                count.path("assets").asInt());
        String more = found.has("next") ? "; more with --limit" : "";
        return shown == 0 ? "No assets" : "%,d%s assets%s".formatted(shown, all, more);
    }
}
