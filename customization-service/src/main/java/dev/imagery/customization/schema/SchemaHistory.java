package dev.imagery.customization.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A schema and its versions. */
@Schema(name = "SchemaHistory")
record SchemaHistory(
        @Schema(example = "hero-card") String name,

        @Schema(description = "Newest first") List<SchemaVersionAnswer> versions) {

    SchemaHistory {
        versions = List.copyOf(versions);
    }
}
