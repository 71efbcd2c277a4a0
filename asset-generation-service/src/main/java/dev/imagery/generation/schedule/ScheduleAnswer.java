package dev.imagery.generation.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A schedule as it is answered. */
@Schema(name = "Schedule")
record ScheduleAnswer(
        @Schema(description = "The stored recipe") String recipe,

        @Schema(example = "0 6 * * 1") String cron,
        @Schema(example = "Europe/Berlin") String zone,
        @Schema(description = "once or skip") String catchUp,
        @Schema(type = "string", example = "PT24H") String startWithin,
        @Schema(type = "string", example = "PT10M") String jitter,

        @Schema(description = "Whether the recipe states it; if not, it was set by PUT")
        boolean stated,

        boolean paused,

        @Schema(description = "The instant that the next run is for; absent while it is paused") @Nullable Instant next,

        @Schema(description = "When that run starts: later than its instant by the jitter") @Nullable Instant nextStart) {

    static ScheduleAnswer of(RecipeSchedule of) {
        var schedule = of.schedule();
        return new ScheduleAnswer(
                of.recipe(),
                schedule.cron(),
                schedule.zone().getId(),
                schedule.catchUp().word(),
                schedule.startWithin().toString(),
                schedule.jitter().toString(),
                !of.setApart(),
                of.isPaused(),
                of.slot().orElse(null),
                of.start().orElse(null));
    }
}
