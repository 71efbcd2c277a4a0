package dev.imagery.storage.publication;

import dev.imagery.storage.group.GroupLedger.HeldGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a held group stands: what is live, and what shall be.
 *
 * @param live the acknowledged publication, or null
 * @param pending those that wait for customization, in order; only the last of them counts
 */
record Course(@Nullable Publication live, List<Publication> pending) {

    static Course of(HeldGroup group, Publications publications) {
        Publication live = publications.findByGroupIdAndStateOrderBySequence(group.id(), PublicationState.LIVE).stream()
                .findFirst()
                .orElse(null);
        return new Course(
                live, publications.findByGroupIdAndStateOrderBySequence(group.id(), PublicationState.PUBLISHING));
    }

    /** The publication that shall be live once customization has taken all: the newest pending one, or else the live one. */
    Optional<Publication> head() {
        return pending.isEmpty() ? Optional.ofNullable(live) : Optional.of(pending.getLast());
    }

    /** The pending ones that a newer one took the place of. */
    List<Publication> overtaken() {
        return pending.isEmpty() ? List.of() : pending.subList(0, pending.size() - 1);
    }
}
