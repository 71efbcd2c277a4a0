package dev.imagery.generation.progress;

import dev.imagery.generation.batch.BatchAnswer;
import dev.imagery.generation.progress.ProgressRows.Counts;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is and how fast it goes.
 *
 * @param compositions distinct pictures; 0 before the batch is planned
 * @param rendered by this batch
 * @param reused drawn before, or for another batch
 * @param rate compositions a second over the last half minute; 0 where none was done
 * @param eta absent where too few were done to tell, or nothing is left
 */
@Schema(name = "BatchPace")
record BatchPace(
        String state,
        int assets,
        int compositions,
        int rendered,
        int reused,
        @Schema(example = "4.2") double rate,
        @Nullable Eta eta) {

    private static final double HUNDREDTHS = 100;

    /**
     * When the renders will be done, in seconds from now.
     *
     * @param seconds the expectation
     * @param lowest that 95 of 100 stay above
     * @param highest that 95 of 100 stay below
     */
    @Schema(name = "BatchEta")
    record Eta(long seconds, long lowest, long highest) {

        static Eta of(Pace.Remaining remaining) {
            return new Eta(
                    Math.round(remaining.seconds()), Math.round(remaining.lowest()), Math.round(remaining.highest()));
        }
    }

    static BatchPace of(BatchAnswer batch, Counts counts, Pace pace) {
        var eta = counts.open() == 0
                ? null
                : pace.remaining(counts.openCost()).map(Eta::of).orElse(null);
        return new BatchPace(
                batch.state(),
                batch.progress().assets(),
                batch.progress().compositions(),
                counts.rendered(),
                counts.reused(),
                Math.round(pace.rate() * HUNDREDTHS) / HUNDREDTHS,
                eta);
    }
}
