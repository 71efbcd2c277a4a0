package dev.imagery.local.inventory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a visitor is shown, and why, for people. */
public final class ShownText {

    private static final int FIRST_TITLES = 5;

    private ShownText() {}

    /**
     * In lines.
     *
     * @param shown an answer of {@code GET /v1/history}
     * @param allTitles whether all titles are named, however many the picture shows
     */
    public static String of(JsonNode shown, boolean allTitles) {
        JsonNode picture = shown.path("picture");
        JsonNode rule = shown.path("rule");
        JsonNode source = shown.path("source");
        return """
                picture   %s
                titles    %s
                rule      %s of %s, precedence %d%s
                release   %d, since %s%s
                version   %d of %s%s
                recipe    %s, on catalogue %d
                batch     %s
                author    %s""".formatted(
                files(picture),
                titles(picture.path("titleIds"), allTitles),
                rule.path("rule").asString(),
                rule.path("set").asString(),
                rule.path("precedence").asInt(),
                others(shown.path("others")),
                rule.path("release").asLong(),
                rule.path("since").asString(),
                rule.hasNonNull("until") ? " until " + rule.path("until").asString() : "",
                source.path("version").asInt(),
                source.path("group").asString(),
                rule.path("rolledBack").asBoolean() ? ", gone back to" : "",
                source.at("/recipe/name").asString(source.at("/recipe/type").asString("without a name")),
                source.path("catalogRevision").asLong(),
                source.path("batch").asString(),
                source.path("author").asString("not told"));
    }

    private static String titles(JsonNode ids, boolean all) {
        if (all || ids.size() <= FIRST_TITLES) {
            return texts(ids.valueStream());
        }
        return "%d: %s, …".formatted(ids.size(), texts(ids.valueStream().limit(FIRST_TITLES)));
    }

    private static String files(JsonNode picture) {
        return picture.hasNonNull("purgedAt")
                ? "taken down for good at " + picture.path("purgedAt").asString()
                : texts(picture.path("files").valueStream().map(file -> file.path("url")));
    }

    private static String others(JsonNode others) {
        return others.isEmpty() ? "" : "; before " + texts(others.valueStream().map(other -> other.path("group")));
    }

    private static String texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).collect(Collectors.joining(", "));
    }
}
