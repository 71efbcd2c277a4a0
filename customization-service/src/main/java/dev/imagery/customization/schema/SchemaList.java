package dev.imagery.customization.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of schemas. */
@Schema(name = "SchemaList")
record SchemaList(
        @Schema(description = "The newest version of each, by name")
        List<SchemaVersionAnswer> schemas,

        @Schema(description = "The after of the next page, if there may be one") @Nullable String next) {

    SchemaList {
        schemas = List.copyOf(schemas);
    }
}
