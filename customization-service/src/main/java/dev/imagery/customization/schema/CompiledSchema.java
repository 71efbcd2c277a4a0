package dev.imagery.customization.schema;

import com.networknt.schema.Schema;
import dev.imagery.rules.reading.schema.Misfit;
import dev.imagery.rules.reading.schema.SchemaCheck;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A registered schema, ready to be held against values; any number of threads may use it. */
final class CompiledSchema implements SchemaCheck {

    private final JsonNode document;
    private final Schema schema;
    private final SchemaSettings settings;

    /** @param document one that {@link SchemaRules} has nothing against */
    CompiledSchema(JsonNode document, SchemaSettings settings) {
        this.document = document;
        this.schema = Library.registry().getSchema(document);
        schema.initializeValidators(); // with all that it refers to, so that nothing is left to be found out by a value
        this.settings = settings;
    }

    @Override
    public List<Misfit> misfits(JsonNode value) {
        if (Depth.of(value) > settings.maxDepth()) {
            return List.of(Depth.misfit(settings.maxDepth()));
        }
        if (value.toString().length() > settings.maxValueLength()) {
            return List.of(new Misfit(
                    "",
                    "wrong-size",
                    "at most %,d characters of JSON (imagery.schemas.max-value-length)"
                            .formatted(settings.maxValueLength()),
                    List.of()));
        }
        return BoundedRun.misfits(schema, document, value, settings.maxEvaluations());
    }
}
