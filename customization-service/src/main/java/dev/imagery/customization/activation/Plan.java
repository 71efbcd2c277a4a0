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
                allowableValues = {"planned", "activated", "called-off", "refused"})
        PlanState state,

        Instant plannedAt,

        @Schema(description = "When it was activated, called off or refused") @Nullable Instant settledAt,

        @Schema(description = "The release that made the version the active one") @Nullable Long release,

        @Schema(
                description = "Why it is to be active whatever its tests and its rules say",
                example = "The tests follow tonight")
        @Nullable String force,

        @Schema(description = "Why it was not activated") @Nullable PlanRefusal refusal) {}
