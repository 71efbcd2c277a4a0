package dev.imagery.customization.schema;

import dev.imagery.rules.model.SchemaVersion;
import dev.imagery.rules.reading.JsonDocument;
import dev.imagery.rules.reading.Reading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A version of a schema.
 *
 * @param text the schema, its properties in the order in which they were sent
 */
record KeptSchema(SchemaVersion version, String text, Instant createdAt) {

    JsonDocument document() {
        return switch (JsonDocument.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Accepted<JsonDocument>(JsonDocument document) -> document;
            case Reading.Refused<JsonDocument> refused ->
                throw new IllegalStateException("the kept schema " + version + " is faulty: " + refused.faults());
        };
    }
}
