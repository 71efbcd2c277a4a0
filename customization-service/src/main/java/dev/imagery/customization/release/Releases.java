package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.LockedRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
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
    private final ReleaseChecks checks;
    private final RuleSets ruleSets;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final ReleaseChannel channel;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Releases(
            ReleaseRepository releases,
            ReleaseMembers members,
            ReleaseChecks checks,
            RuleSets ruleSets,
            EntityManager entities,
            TransactionOperations transaction,
            ReleaseChannel channel,
            ApplicationEventPublisher events) {
        this.releases = releases;
        this.members = members;
        this.checks = checks;
        this.ruleSets = ruleSets;
        this.entities = entities;
        this.transaction = transaction;
        this.channel = channel;
        this.events = events;
    }

    /**
     * Makes the version the active one of its set, by the next release. When it is active already, nothing changes.
     *
     * @param gate what lets the release pass; a set with an owner is not held up by it
     * @throws ProblemException 404 without such a set, 409 when it has another owner, 422 without such a version, or as the gate says
     */
    public Activated activate(String ruleSet, long version, @Nullable String owner, ActivationGate gate) {
        Activated activated = transaction.execute(status -> activateLocked(ruleSet, version, owner, gate));
        // After the transaction, whose connection is free again for whoever hears of it.
        events.publishEvent(new ReleasesMoved());
        return activated;
    }

    /** The same within the running transaction: other instances, and this one, hear of it when that commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Activated activateWithin(String ruleSet, long version, @Nullable String owner, ActivationGate gate) {
        return activateLocked(ruleSet, version, owner, gate);
    }

    private Activated activateLocked(String name, long version, @Nullable String owner, ActivationGate gate) {
        LockedRuleSet set = ruleSets.lockForActivation(name, owner, version);
        Optional<Long> since = set.activeSince();
        if (since.isPresent()) {
            return new Activated(since.get(), checks.of(since.get()).orElse(null));
        }
        long number = releases.lockHead().next();
        entities.persist(new ReleaseEntity(number, clock.instant()));
        entities.flush();
        entities.persist(new ReleaseChange(number, name, version));
        set.activateIn(number);
        entities.flush();
        Checks passed = set.hasOwner() ? null : check(gate, number, set.version());
        channel.tell(number);
        return new Activated(number, passed);
    }

    /** The gate sees the release as the running transaction has written it: what it refuses is taken back as a whole. */
    private Checks check(ActivationGate gate, long number, RuleSetVersion activated) {
        Checks passed = gate.check(new Release(number, members.of(number)), activated);
        checks.insert(number, passed);
        return passed;
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
        return ReleaseAnswer.of(release, members.of(number), checks.of(number).orElse(null));
    }

    /** The history, newest first, of releases before the given one. */
    @Transactional(readOnly = true)
    ReleaseHistory history(long before, int limit) {
        List<ReleaseEntity> newest = releases.newestFirst(before, Limit.of(limit));
        List<Long> numbers = newest.stream().map(ReleaseEntity::number).toList();
        Map<Long, List<ReleaseChange>> changes =
                releases.changesOf(numbers).stream().collect(Collectors.groupingBy(ReleaseChange::release));
        return ReleaseHistory.of(newest, changes, checks.of(numbers), limit);
    }
}
