package dev.imagery.orchestration.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a page, without what it says. */
@Schema(name = "PageVersion")
record EditionAnswer(
        @Schema(example = "homepage") String name,

        @Schema(description = "From 1; 0 of the one that the service brings along", example = "3")
        long version,

        @Schema(description = "Whether it is the one that is answered")
        boolean active,

        @Schema(description = "Absent of the one that the service brings along") @Nullable Instant createdAt) {

    static final String EXAMPLE = """
            {"name": "homepage", "version": 3, "active": true, "createdAt": "2026-12-01T09:00:00Z"}""";

    static EditionAnswer of(Edition edition) {
        return new EditionAnswer(
                edition.name(),
                edition.version(),
                edition.active(),
                edition.createdAt().orElse(null));
    }
}
