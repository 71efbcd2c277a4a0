package dev.imagery.generation.schedule.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the {@code before} of the next page; absent on the last */
@Schema(name = "ScheduledRunPage")
public record RunPage(List<RunAnswer> runs, @Nullable Long next) {

    public static RunPage of(List<RunAnswer> runs, int limit) {
        return new RunPage(runs, runs.size() < limit ? null : runs.getLast().id());
    }
}
