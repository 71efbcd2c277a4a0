package dev.imagery.generation.stored;

import dev.imagery.dsl.patch.RecipeVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A version of a stored recipe, without the recipe itself. */
@Schema(name = "StoredRecipeVersion")
record VersionAnswer(
        @Schema(example = "autumn-walls") String name,
        @Schema(description = "From 1", example = "3") int version,

        @Schema(description = "json or yaml, as it was sent", example = "yaml")
        String format,

        @Schema(description = "The asset group that it makes", example = "autumn-walls")
        String group,

        @Schema(
                description = "What it extended when it was stored, from the base that it names itself upwards",
                example = "[\"base@2\"]")
        List<String> bases,

        Instant storedAt) {

    static VersionAnswer of(StoredVersion version) {
        return new VersionAnswer(
                version.name(),
                version.number(),
                version.format().name().toLowerCase(Locale.ROOT),
                version.group(),
                version.bases().stream().map(RecipeVersion::toString).toList(),
                version.storedAt());
    }
}
