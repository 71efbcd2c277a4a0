package dev.imagery.generation.webhook.message;

import dev.imagery.generation.batch.life.BatchFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to an asset group.
 *
 * @param id the same however often it is told, so that receivers know it again
 * @param group empty for a test
 * @param batch that made the version, or failed to
 * @param previous the version that was live before, or still is
 * @param faults the first of them
 * @param faultsInAll how many there are
 */
public record Event(
        String id,
        EventType type,
        String group,
        Instant happenedAt,
        Optional<UUID> batch,
        Optional<Integer> version,
        Optional<Integer> previous,
        List<BatchFault> faults,
        int faultsInAll) {

    /** More than a person reads; all of them are at the batch. */
    private static final int FAULTS_TOLD = 10;

    public Event {
        faults = List.copyOf(faults);
    }

    /** An event without a version and without faults. */
    public static Event of(EventType type, String group, Instant happenedAt) {
        var id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        return new Event(
                id, type, group, happenedAt, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0);
    }

    public Event ofBatch(UUID made) {
        return new Event(id, type, group, happenedAt, Optional.of(made), version, previous, faults, faultsInAll);
    }

    public Event ofVersion(int number) {
        return new Event(id, type, group, happenedAt, batch, Optional.of(number), previous, faults, faultsInAll);
    }

    public Event after(Optional<Integer> before) {
        return new Event(id, type, group, happenedAt, batch, version, before, faults, faultsInAll);
    }

    public Event because(List<BatchFault> all) {
        var first = all.subList(0, Math.min(FAULTS_TOLD, all.size()));
        return new Event(id, type, group, happenedAt, batch, version, previous, first, all.size());
    }
}
