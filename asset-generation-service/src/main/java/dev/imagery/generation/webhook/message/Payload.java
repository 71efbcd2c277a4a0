package dev.imagery.generation.webhook.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.storage.VersionDifference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The body of a webhook's call.
 *
 * @param timestamp when it happened
 */
public record Payload(EventType type, Instant timestamp, Details data) {

    /**
     * @param line for people
     * @param previousVersion that was live before, or still is
     * @param difference of the version from that one
     * @param review the path at asset-storage-service of the page on which somebody decides on the version
     * @param faults the first of them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Details(
            String line,
            String group,
            Optional<UUID> batch,
            Optional<Integer> version,
            Optional<Integer> previousVersion,
            Optional<VersionDifference> difference,
            Optional<String> review,
            List<BatchFault> faults,
            Optional<Integer> faultsInAll) {}

    public static Payload of(Event event, Optional<VersionDifference> difference) {
        var faults = Optional.of(event.faultsInAll()).filter(number -> number > 0);
        return new Payload(
                event.type(),
                event.happenedAt(),
                new Details(
                        Line.of(event, difference),
                        event.group(),
                        event.batch(),
                        event.version(),
                        event.previous(),
                        difference,
                        review(event),
                        event.faults(),
                        faults));
    }

    private static Optional<String> review(Event event) {
        return event.type() == EventType.AWAITING_APPROVAL
                ? event.version().map(version -> "/v1/groups/%s/versions/%d/review".formatted(event.group(), version))
                : Optional.empty();
    }
}
