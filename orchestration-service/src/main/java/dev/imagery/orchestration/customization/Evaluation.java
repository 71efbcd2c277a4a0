package dev.imagery.orchestration.customization;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What customization answers for a context, all of it from one release.
 *
 * @param release the number of that release
 * @param adaptiveFields the winning values by the name of their field
 */
public record Evaluation(long release, Map<String, JsonNode> adaptiveFields) {

    public Evaluation {
        adaptiveFields = Map.copyOf(adaptiveFields);
    }
}
