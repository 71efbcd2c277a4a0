package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.schedule.run.Runs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the availability of a group's titles is followed. */
@Schema(name = "Refreshes")
record RefreshAnswer(
        String group,

        @Schema(description = "The batch that made what is live; absent until it was looked at") @Nullable UUID batch,

        @Schema(description = "Of the catalogue whose windows were looked at") @Nullable Long catalogRevision,

        @Schema(description = "Refreshes on their way, by their instants")
        List<Coming> refreshes,

        @Schema(
                description =
                        "When the group comes to show other titles after those; absent where it does not within the horizon")
        @Nullable Instant nextChange) {

    /** @param at when it goes live */
    @Schema(name = "ComingRefresh")
    record Coming(UUID batch, Instant at) {}

    static RefreshAnswer of(FollowedGroup followed, List<Runs.Pending> pending) {
        var look = followed.look();
        return new RefreshAnswer(
                followed.group(),
                look.map(FollowedGroup.Look::batch).orElse(null),
                look.map(FollowedGroup.Look::revision).orElse(null),
                pending.stream()
                        .map(refresh -> new Coming(refresh.batch(), refresh.planned()))
                        .toList(),
                look.flatMap(FollowedGroup.Look::change).orElse(null));
    }
}
