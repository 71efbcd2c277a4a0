package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.EmergencyGroup;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.group.Part;
import dev.imagery.storage.lifecycle.Step;
import dev.imagery.storage.precondition.IfMatch;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the way back: one step, or to a version that was live; of everything or of a part. */
@Service
class RollingBack {

    private final GroupLedger ledger;
    private final Publications publications;
    private final Moving moving;

    RollingBack(GroupLedger ledger, Publications publications, Moving moving) {
        this.ledger = ledger;
        this.publications = publications;
        this.moving = moving;
    }

    /**
     * One step back from what is live or shall be. What has not been acknowledged yet counts as a step: going back from it leads to
     * what is live.
     *
     * @param override why it shall be shown although it is withdrawn
     * @throws ProblemException 409 where nothing was live before; 412; 422 where it shows what is withdrawn
     */
    @Transactional
    public PublicationView oneStep(String name, Optional<String> override, IfMatch seen, Caller caller) {
        HeldGroup group = held(name, seen);
        return moving.back(group, before(group, head(group)), override, caller);
    }

    /**
     * Back to a version; does nothing more where it is live or on its way.
     *
     * @throws ProblemException 409 where the version was never live; 412; 422 where it shows what is withdrawn
     */
    @Transactional
    public PublicationView to(String name, int number, Optional<String> override, IfMatch seen, Caller caller) {
        HeldGroup group = held(name, seen);
        Optional<Publication> head = head(group);
        return head.isPresent() && head.get().version() == number
                ? PublicationView.of(name, head.get())
                : moving.back(group, lastly(group, number), override, caller);
    }

    /**
     * Back for a part: a new version of the part as it was, and of all else as it is, or shall be.
     *
     * @param number of the version to go back to; empty for one step
     * @throws ProblemException 409 where nothing was live before, the version was never live, has nothing of the part, or just what
     *     there is; 412; 422 where the part shows what is withdrawn
     */
    @Transactional
    public PublicationView inPart(
            String name, Optional<Integer> number, Part part, Optional<String> override, IfMatch seen, Caller caller) {
        HeldGroup group = held(name, seen);
        Optional<Publication> head = head(group);
        int from = number.map(version -> lastly(group, version))
                .orElseGet(() -> before(group, head))
                .version();
        int base = head.orElseThrow(() -> nothingBefore(name)).version();
        HeldVersion mixed = ledger.mix(group, base, from, part, caller);
        return moving.backInPart(group, mixed, ledger.version(group, base), override, caller);
    }

    private HeldGroup held(String name, IfMatch seen) {
        EmergencyGroup.refuse(name);
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        return group;
    }

    private Optional<Publication> head(HeldGroup group) {
        return Course.of(group, publications).head();
    }

    private Step before(HeldGroup group, Optional<Publication> head) {
        return head.map(Publication::step)
                .map(Step::previous)
                .flatMap(previous -> publications.findByGroupIdAndSequence(group.id(), previous))
                .map(Publication::step)
                .orElseThrow(() -> nothingBefore(group.name()));
    }

    /** The last time that the version became live. */
    private Step lastly(HeldGroup group, int number) {
        HeldVersion version = ledger.version(group, number);
        return publications
                .findFirstByVersionIdAndReleaseNotNullOrderBySequenceDesc(version.id())
                .map(Publication::step)
                .orElseThrow(() -> ProblemException.conflict(
                        "never-live",
                        "Version " + number + " of " + group.name() + " was never live",
                        "Publish it instead."));
    }

    private static ProblemException nothingBefore(String group) {
        return ProblemException.conflict("nothing-before", "No version of " + group + " was live before", null);
    }
}
