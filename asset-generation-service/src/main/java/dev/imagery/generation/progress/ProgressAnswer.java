package dev.imagery.generation.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * How far a batch is, in sum and in parts.
 *
 * @param needed why storage did not have what was or will be drawn: renders by reason
 * @param markets as US/en, by name
 * @param targets as browser/high, by name
 */
@Schema(name = "BatchProgressInParts")
record ProgressAnswer(
        @JsonUnwrapped BatchPace pace,
        Map<String, Integer> needed,
        List<BatchParts.Part> markets,
        List<BatchParts.Part> targets) {}
