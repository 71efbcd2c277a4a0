package dev.imagery.storage.publication;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.group.Part;
import dev.imagery.storage.tombstone.PurgedAssets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes versions market by market. Each step but the last is a version of its own: of the markets that may see the new one by then, and of
 * all else as it is.
 */
@Service
class Staging {

    private final GroupLedger ledger;
    private final Publications publications;
    private final PublishGate gate;
    private final PurgedAssets purged;
    private final Moving moving;
    private final StagedRows rows;
    private final AuditLog audit;
    private final Clock clock;
    private final ObjectProvider<Scheduler> scheduler;

    /** @param scheduler asked for late, as its tasks need this */
    Staging(
            GroupLedger ledger,
            Publications publications,
            PublishGate gate,
            PurgedAssets purged,
            Moving moving,
            StagedRows rows,
            AuditLog audit,
            Clock clock,
            ObjectProvider<Scheduler> scheduler) {
        this.ledger = ledger;
        this.publications = publications;
        this.gate = gate;
        this.purged = purged;
        this.moving = moving;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** What the audit log keeps of it. */
    private record Effect(
            @Nullable List<Embargo> embargoes,
            @Nullable Instant at,
            @Nullable String override,
            @Nullable String reason) {}

    /**
     * Does the first step, or plans it. The gate is asked for the whole version now, so that a fault is known while there is time, and for
     * each step when it is due.
     *
     * @throws ProblemException 422 where the gate would refuse the version as things are now, or the version has nothing for a country; 410
     *     where it shows what was purged
     */
    PublicationView begin(HeldGroup group, HeldVersion version, PublishOrder order, Caller caller) {
        requireMarkets(version, order.embargoes());
        Objections objections = gate.objections(group.id(), version.id(), clock.instant());
        if (Judgement.of(version.version(), order.override(), objections) instanceof Judgement.Stopped stopped) {
            throw GateRefusal.problem(stopped.refusal());
        }
        purged.requireNone(version.id(), "Version %d of %s".formatted(version.version(), group.name()));
        Instant now = now();
        Staged staged = new Staged(order.embargoes(), order.at().orElse(now), caller.actor(), order.override());
        audit.note(
                caller,
                Action.PLAN,
                group.name(),
                version.version(),
                new Effect(
                        staged.embargoes(),
                        order.at().orElse(null),
                        staged.override().orElse(null),
                        null));
        return advance(group, version, staged, now, caller);
    }

    private void requireMarkets(HeldVersion version, List<Embargo> embargoes) {
        Set<String> known = ledger.countries(version);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < embargoes.size(); i++) {
            List<String> countries = embargoes.get(i).countries();
            for (int j = 0; j < countries.size(); j++) {
                if (!known.contains(countries.get(j))) {
                    faults.add(Fault.of(
                            "/embargoes/%d/countries/%d".formatted(i, j),
                            "unknown-market",
                            countries.get(j),
                            "a country that the version has something for"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-embargo", "The embargo", faults);
        }
    }

    /**
     * Takes the step that is due, unless something else was published since the one before, or somebody called it off. Older pictures that
     * stand in for what is withdrawn are nothing else: the step goes on from them.
     */
    @Transactional
    public void due(Plan step) {
        HeldGroup group = ledger.hold(step.group());
        HeldVersion version = ledger.version(group, step.version());
        rows.find(version.id())
                .filter(waiting -> waiting.at().equals(step.at()))
                .ifPresent(waiting -> {
                    Caller caller = Caller.later(waiting.staged().actor());
                    if (before(group, waiting).equals(head(group).map(head -> original(group, head)))) {
                        advance(group, version, waiting.staged(), step.at(), caller);
                    } else {
                        giveUp(group, version, caller, "Another version was published since the step before");
                    }
                });
    }

    /** Forgets the steps that are left. */
    @Transactional
    public void giveUp(Plan step, String reason) {
        HeldGroup group = ledger.hold(step.group());
        HeldVersion version = ledger.version(group, step.version());
        rows.find(version.id())
                .filter(waiting -> waiting.at().equals(step.at()))
                .ifPresent(waiting ->
                        giveUp(group, version, Caller.later(waiting.staged().actor()), reason));
    }

    private void giveUp(HeldGroup group, HeldVersion version, Caller caller, String reason) {
        rows.remove(version.id());
        audit.note(caller, Action.CALL_OFF, group.name(), version.version(), new Effect(null, null, null, reason));
    }

    private PublicationView advance(HeldGroup group, HeldVersion version, Staged staged, Instant now, Caller caller) {
        Optional<Instant> next = staged.next(now);
        if (next.isEmpty()) {
            rows.remove(version.id());
            return moving.forward(group, version, order(version, staged), caller);
        }
        Optional<PublicationView> step = step(group, version, staged, now, caller);
        if (step.filter(taken -> taken.refusal() != null).isPresent()) {
            rows.remove(version.id());
            return step.get();
        }
        rows.put(
                version.id(),
                new StagedRows.Waiting(staged, next.get(), head(group).map(Publication::sequence)));
        schedule(new Plan(group.name(), version.version(), next.get()));
        return step.orElseGet(() -> PublicationView.planned(group.name(), version.version(), next.get()));
    }

    /** Empty where no market may see anything new yet. */
    private Optional<PublicationView> step(
            HeldGroup group, HeldVersion version, Staged staged, Instant now, Caller caller) {
        Set<String> open = staged.open(ledger.countries(version), now);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Part part = new Part(List.copyOf(open), List.of(), List.of(), List.of());
        return ledger.mixUnlessSame(group, head(group).map(Publication::version), version.version(), part, caller)
                .map(mixed -> moving.forward(group, mixed, order(mixed, staged), caller));
    }

    private static PublishOrder order(HeldVersion version, Staged staged) {
        return new PublishOrder(version.version(), staged.override(), Optional.empty(), List.of());
    }

    private Optional<Integer> before(HeldGroup group, StagedRows.Waiting waiting) {
        return waiting.after()
                .flatMap(sequence -> publications.findByGroupIdAndSequence(group.id(), sequence))
                .map(publication -> original(group, publication));
    }

    private int original(HeldGroup group, Publication publication) {
        return ledger.original(group, ledger.version(group, publication.version()))
                .version();
    }

    private Optional<Publication> head(HeldGroup group) {
        return Course.of(group, publications).head();
    }

    private void schedule(Plan step) {
        scheduler
                .getObject()
                .schedule(
                        StageTask.DESCRIPTOR.instance(step.instance()).scheduledTo(step.at()),
                        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
