package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.LockedRuleSet;
import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.starter.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Makes releases and tells of them. */
@Service
public class Releases {

    private final ReleaseRepository releases;
    private final ReleaseMembers members;
    private final RuleSets ruleSets;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final ReleaseChannel channel;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Releases(
            ReleaseRepository releases,
            ReleaseMembers members,
            RuleSets ruleSets,
            EntityManager entities,
            TransactionOperations transaction,
            ReleaseChannel channel,
            ApplicationEventPublisher events) {
        this.releases = releases;
        this.members = members;
        this.ruleSets = ruleSets;
        this.entities = entities;
        this.transaction = transaction;
        this.channel = channel;
        this.events = events;
    }

    /**
     * Makes the version the active one of its set, by the next release. When it is active already, nothing changes.
     *
     * @return the number of the release that made the version the active one
     * @throws ProblemException 404 without such a set, 409 when it has another owner, 422 without such a version
     */
    public long activate(String ruleSet, long version, @Nullable String owner) {
        long number = transaction.execute(status -> activateLocked(ruleSet, version, owner));
        // After the transaction, whose connection is free again for whoever hears of it.
        events.publishEvent(new ReleasesMoved());
        return number;
    }

    /** The same within the running transaction: other instances, and this one, hear of it when that commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long activateWithin(String ruleSet, long version, @Nullable String owner) {
        return activateLocked(ruleSet, version, owner);
    }

    private long activateLocked(String name, long version, @Nullable String owner) {
        LockedRuleSet set = ruleSets.lockForActivation(name, owner, version);
        Optional<Long> since = set.activeSince();
        if (since.isPresent()) {
            return since.get();
        }
        long number = releases.lockHead().next();
        entities.persist(new ReleaseEntity(number, clock.instant()));
        entities.flush();
        entities.persist(new ReleaseChange(number, name, version));
        set.activateIn(number);
        channel.tell(number);
        return number;
    }

    /** The number of the newest release; 0 before the first. */
    @Transactional(readOnly = true)
    public long head() {
        return releases.head();
    }

    /** The release of this number, 0 being the empty one before the first. */
    @Transactional(readOnly = true)
    public Release get(long number) {
        return new Release(number, members.of(number));
    }

    /** One release of the history. */
    @Transactional(readOnly = true)
    ReleaseAnswer answer(long number) {
        ReleaseEntity release = releases.findByNumber(number)
                .orElseThrow(() -> ProblemException.notFound("There is no release " + number));
        return ReleaseAnswer.of(release, members.of(number));
    }

    /** The history, newest first, of releases before the given one. */
    @Transactional(readOnly = true)
    ReleaseHistory history(long before, int limit) {
        List<ReleaseEntity> newest = releases.newestFirst(before, Limit.of(limit));
        Map<Long, List<ReleaseChange>> changes =
                releases.changesOf(newest.stream().map(ReleaseEntity::number).toList()).stream()
                        .collect(Collectors.groupingBy(ReleaseChange::release));
        return ReleaseHistory.of(newest, changes, limit);
    }
}
