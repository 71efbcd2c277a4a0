package dev.imagery.orchestration.asset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A rule's reference to an asset, of which only the renditions are read. Others wrote it, so that whatever in it cannot be
 * used is passed over and never fails a homepage.
 */
public record AssetReference(List<Rendition> renditions) {

    /** The type of such a value. */
    public static final String TYPE = "AssetReference";

    public AssetReference {
        renditions = List.copyOf(renditions);
    }

    /** The reference that {@code value} is; empty where it is another kind of value. */
    public static Optional<AssetReference> of(JsonNode value) {
        return TYPE.equals(value.path("type").stringValue(""))
                ? Optional.of(new AssetReference(value.path("renditions")
                        .valueStream()
                        .flatMap(AssetReference::rendition)
                        .toList()))
                : Optional.empty();
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
