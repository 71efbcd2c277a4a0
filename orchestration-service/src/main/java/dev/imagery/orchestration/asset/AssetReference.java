package dev.imagery.orchestration.asset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rule's reference to an asset. Others wrote it, so that whatever in it cannot be used is passed over and never fails a homepage.
 *
 * @param renditions its files
 * @param placeholder a ThumbHash in Base64
 * @param dominantColour {@code #rrggbb}
 * @param hitMap the key of the list of what is seen where, below the CDN's base address
 * @param safeAreas where the page may put text, in pixels of the largest rendition
 * @param contrast of text there
 * @param groupVersion the version of the asset's group that made it
 */
public record AssetReference(
        List<Rendition> renditions,
        @Nullable String placeholder,
        @Nullable String dominantColour,
        @Nullable String altText,
        @Nullable String hitMap,
        List<Box> safeAreas,
        @Nullable Contrast contrast,
        @Nullable Long groupVersion) {

    /** The type of such a value. */
    public static final String TYPE = "AssetReference";

    public AssetReference {
        renditions = List.copyOf(renditions);
        safeAreas = List.copyOf(safeAreas);
    }

    /** The reference that {@code value} is; empty where it is another kind of value. */
    public static Optional<AssetReference> of(JsonNode value) {
        if (!TYPE.equals(value.path("type").stringValue(""))) {
            return Optional.empty();
        }
        return Optional.of(new AssetReference(
                value.path("renditions")
                        .valueStream()
                        .flatMap(AssetReference::rendition)
                        .toList(),
                text(value, "placeholder"),
                text(value, "dominantColour"),
                text(value, "altText"),
                text(value, "hitMap"),
                value.path("safeAreas")
                        .valueStream()
                        .flatMap(AssetReference::box)
                        .toList(),
                contrast(value.path("contrast")),
                value.path("groupVersion").isIntegralNumber()
                        ? value.path("groupVersion").longValue()
                        : null));
    }

    private static @Nullable String text(JsonNode value, String name) {
        String text = value.path(name).stringValue("");
        return text.isEmpty() ? null : text;
    }

    private static Stream<Box> box(JsonNode node) {
        int width = node.path("width").intValue(0);
        int height = node.path("height").intValue(0);
        return width < 1 || height < 1
                ? Stream.empty()
                : Stream.of(new Box(node.path("x").intValue(0), node.path("y").intValue(0), width, height));
    }

    private static @Nullable Contrast contrast(JsonNode node) {
        double worst = node.path("worst").doubleValue(0);
        double mean = node.path("mean").doubleValue(0);
        return worst < 1 || mean < 1 ? null : new Contrast(worst, mean);
    }

    private static Stream<Rendition> rendition(JsonNode node) {
        String encoding = node.path("encoding").stringValue("");
        String key = node.path("key").stringValue("");
        return encoding.isEmpty() || key.isEmpty()
                ? Stream.empty()
                : Stream.of(new Rendition(
                        encoding,
                        node.path("width").intValue(0),
                        node.path("height").intValue(0),
                        key));
    }
}
