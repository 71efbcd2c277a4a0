package dev.imagery.storage.publication;

import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.lifecycle.VersionState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles publications, each once, under the group's lock. A publication that is settled already stays as it is. */
@Service
class Settlement {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Clock clock;

    Settlement(GroupLedger ledger, Publications publications, Clock clock) {
        this.ledger = ledger;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * A publication that waits for customization.
     *
     * @param gated whether it is stopped where its pictures would never be shown: not what goes back, what is pinned, nor what somebody
     *     wants whatever the gate says
     */
    record Due(long sequence, long versionId, int version, int precedence, boolean gated) {}

    /**
     * What to hand over next. Only the newest publication counts: what it overtook was never shown and shall not be, least of all a
     * version that somebody rolled back while customization was away.
     */
    @Transactional
    public Optional<Due> next(String name) {
        HeldGroup group = ledger.hold(name);
        Course course = Course.of(group, publications);
        if (course.pending().isEmpty()) {
            return Optional.empty();
        }
        Publication newest = course.pending().getLast();
        course.overtaken().forEach(other -> supersede(group, other, newest));
        HeldVersion version = ledger.version(group, newest.version());
        return Optional.of(new Due(
                newest.sequence(),
                newest.versionId(),
                newest.version(),
                version.precedence(),
                isGated(group, version, newest)));
    }

    private static boolean isGated(HeldGroup group, HeldVersion version, Publication publication) {
        return publication.step().origin() == publication.sequence()
                && publication.overruled() == null
                && !version.mixed()
                && !group.name().equals(EmergencyGroup.NAME);
    }

    private void supersede(HeldGroup group, Publication other, Publication newest) {
        other.superseded(clock.instant());
        boolean gone = other.version() != newest.version();
        if (gone && ledger.version(group, other.version()).state() instanceof VersionState.Publishing publishing) {
            ledger.becomes(group, other.version(), publishing.superseded());
        }
    }

    @Transactional
    public void acknowledged(String name, long sequence, long release) {
        HeldGroup group = ledger.hold(name);
        Publication publication = unsettled(group, sequence).orElse(null);
        if (publication == null) {
            return;
        }
        Instant now = clock.instant();
        Publication before = Course.of(group, publications).live();
        if (before != null) {
            retire(group, before, publication);
        }
        publication.acknowledged(release, before, now);
        if (ledger.version(group, publication.version()).state() instanceof VersionState.Publishing publishing) {
            ledger.becomes(group, publication.version(), publishing.acknowledged());
        }
    }

    /** Written before the next one becomes live, as the database allows one live row of a group at any moment. */
    private void retire(HeldGroup group, Publication before, Publication next) {
        before.retired();
        if (before.version() != next.version()
                && ledger.version(group, before.version()).state() instanceof VersionState.Live live) {
            ledger.becomes(group, before.version(), live.retire());
        }
        publications.flush();
    }

    @Transactional
    public void refused(String name, long sequence, Refusal refusal) {
        HeldGroup group = ledger.hold(name);
        unsettled(group, sequence).ifPresent(publication -> {
            publication.refused(refusal, clock.instant());
            if (ledger.version(group, publication.version()).state() instanceof VersionState.Publishing publishing) {
                ledger.becomes(group, publication.version(), publishing.refused(refusal));
            }
        });
    }

    /** Does what depends on whether something is pending, in the transaction that holds the group. */
    @Transactional
    public void decide(String name, Consumer<Boolean> decision) {
        HeldGroup group = ledger.hold(name);
        decision.accept(!Course.of(group, publications).pending().isEmpty());
    }

    private Optional<Publication> unsettled(HeldGroup group, long sequence) {
        return publications
                .findByGroupIdAndSequence(group.id(), sequence)
                .filter(publication -> publication.state() == PublicationState.PUBLISHING);
    }
}
