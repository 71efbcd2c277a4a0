package dev.imagery.dsl.patch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
public final class MergePatch {

    private MergePatch() {}

    /** The target with the patch over it: a field of the patch replaces, {@code null} takes away, objects merge. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        changes.forEachEntry((name, change) -> {
            if (change.isNull()) {
                merged.remove(name);
            } else {
                var before = merged.get(name);
                merged.set(name, apply(before == null ? JsonNodeFactory.instance.nullNode() : before, change));
            }
        });
        return merged;
    }
}
