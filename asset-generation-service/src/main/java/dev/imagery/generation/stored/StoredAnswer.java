package dev.imagery.generation.stored;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.dsl.fault.Warning;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What storing a recipe came to.
 *
 * @param warnings what is allowed but may surprise
 */
@Schema(name = "StoredRecipe")
record StoredAnswer(@JsonUnwrapped VersionAnswer version, List<Warning> warnings) {

    static StoredAnswer of(Storing.Stored stored) {
        return new StoredAnswer(VersionAnswer.of(stored.version()), stored.warnings());
    }
}
