package dev.imagery.customization.activation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An activation at an instant. */
@Schema(name = "PlannedActivation")
record Plan(
        @Schema(example = "17") long id,
        @Schema(example = "copy") String ruleSet,
        @Schema(example = "4") long version,

        @Schema(description = "When the version becomes the active one", example = "2026-12-01T08:00:00Z")
        Instant at,

        @Schema(
                type = "string",
                allowableValues = {"planned", "activated", "called-off"})
        PlanState state,

        Instant plannedAt,

        @Schema(description = "When it was activated or called off") @Nullable Instant settledAt,

        @Schema(description = "The release that made the version the active one") @Nullable Long release) {}
