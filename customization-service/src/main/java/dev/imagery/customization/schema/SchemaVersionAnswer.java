package dev.imagery.customization.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A version of a schema, without the schema. */
@Schema(name = "SchemaVersion")
record SchemaVersionAnswer(
        @Schema(example = "hero-card") String name,
        @Schema(example = "2") int version,
        Instant createdAt) {

    static SchemaVersionAnswer of(KeptSchema schema) {
        return new SchemaVersionAnswer(schema.version().name(), schema.version().version(), schema.createdAt());
    }
}
