package dev.imagery.rules.reading.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds JSON against one schema. */
@FunctionalInterface
public interface SchemaCheck {

    /** Takes anything. */
    SchemaCheck NONE = value -> List.of();

    /** All that does not fit. */
    List<Misfit> misfits(JsonNode value);
}
