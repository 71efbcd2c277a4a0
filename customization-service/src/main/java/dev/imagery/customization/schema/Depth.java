package dev.imagery.customization.schema;

import dev.imagery.rules.reading.schema.Misfit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How deep objects and arrays stand within each other. */
final class Depth {

    private Depth() {}

    /** 0 for a text or number, 1 for an object of these. */
    static int of(JsonNode value) {
        int deepest = 0;
        if (!value.isContainer()) {
            return 0;
        }
        for (JsonNode child : value) {
            deepest = Math.max(deepest, of(child));
        }
        return deepest + 1;
    }

    static Misfit misfit(int most) {
        return new Misfit(
                "",
                "too-deep",
                "objects and arrays at most %d deep within each other (imagery.schemas.max-depth)".formatted(most),
                List.of());
    }
}
