package dev.imagery.orchestration.sample;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The homepage's answers, as a backend gets them. */
interface Answers {

    /** The answer in JSON to a query of {@code GET /v1/homepage}. */
    JsonNode to(Map<String, List<String>> query);
}
