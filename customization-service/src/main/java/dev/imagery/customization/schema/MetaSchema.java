package dev.imagery.customization.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import dev.imagery.rules.reading.schema.Misfit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schema of schemas. */
final class MetaSchema {

    private static final int MOST_EVALUATIONS = 10_000_000;

    private final Schema schema;

    MetaSchema(String draft) {
        this.schema = Library.registry().getSchema(SchemaLocation.of(draft));
    }

    List<Misfit> misfits(JsonNode document) {
        return BoundedRun.misfits(schema, schema.getSchemaNode(), document, MOST_EVALUATIONS);
    }
}
