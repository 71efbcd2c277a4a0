package dev.imagery.generation.schedule.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as it is answered. */
@Schema(name = "ScheduledRun")
public record RunAnswer(
        @Schema(description = "Rises with time") long id,
        @Schema(description = "The stored recipe") @Nullable String recipe,
        @Schema(description = "The asset group") String group,

        @Schema(description = "schedule, by-hand or availability")
        String cause,

        @Schema(description = "The instant that it is for: that of the cron, or of the window that ends or begins")
        Instant plannedAt,

        Instant startedAt,

        @Schema(
                description =
                        "submitted (see batch), unchanged (what is live is just what it would make), missed (too late), refused (the"
                                + " recipe cannot be run as it is) or failed (something was away for too long)")
        String outcome,

        @Schema(description = "Of availability: the revision of the catalogue that was looked at") @Nullable Long catalogRevision,

        @Schema(description = "The outcome for people") @Nullable String detail,

        @Nullable UUID batch,

        @Schema(description = "The batch's state now: what the run came to") @Nullable String state) {}
