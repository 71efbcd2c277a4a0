package dev.imagery.generation.fleet;

import dev.imagery.generation.work.Backlog;
import java.time.Duration;
import java.util.List;

/**
 * How many workers the work wants. A slot is taken to do a second of CPU time in a second, and a chunk is done by one slot.
 *
 * @param within the time in which all is to be done
 * @param backlog by priority
 * @param age for how long the oldest chunk has waited
 * @param seconds of CPU that all is expected to take
 * @param workers that take tasks
 * @param slots of these
 * @param wantedSlots to be done in time; no more than there are chunks
 * @param wantedWorkers of as many slots as the workers have on the average
 */
record Demand(
        Duration within,
        List<Backlog> backlog,
        Duration age,
        double seconds,
        int workers,
        int slots,
        int wantedSlots,
        int wantedWorkers) {

    /**
     * @param slotsOfWorkers of each worker that takes tasks
     * @param usualSlots of one, where there is none
     */
    static Demand of(Duration within, List<Backlog> backlog, List<Integer> slotsOfWorkers, int usualSlots) {
        double seconds = backlog.stream().mapToDouble(Backlog::seconds).sum();
        long chunks = backlog.stream().mapToLong(Backlog::chunks).sum();
        int slots = slotsOfWorkers.stream().mapToInt(Integer::intValue).sum();
        int wanted = wantedSlots(seconds, chunks, within);
        double slotsOfOne = slotsOfWorkers.isEmpty() ? usualSlots : (double) slots / slotsOfWorkers.size();
        return new Demand(
                within,
                backlog,
                backlog.stream().map(Backlog::age).max(Duration::compareTo).orElse(Duration.ZERO),
                seconds,
                slotsOfWorkers.size(),
                slots,
                wanted,
                (int) Math.ceil(wanted / slotsOfOne));
    }

    /** One at least, as long as there is anything to do. */
    private static int wantedSlots(double seconds, long chunks, Duration within) {
        double wanted = Math.ceil(seconds / (within.toMillis() / 1000.0));
        return (int) Math.min(chunks, Math.max(1L, (long) wanted));
    }
}
