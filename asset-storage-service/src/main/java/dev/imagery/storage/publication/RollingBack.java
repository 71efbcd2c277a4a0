package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.group.GroupLedger;
import dev.imagery.storage.group.GroupLedger.HeldGroup;
import dev.imagery.storage.group.GroupLedger.HeldVersion;
import dev.imagery.storage.lifecycle.Step;
import dev.imagery.storage.precondition.IfMatch;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the way back: one step, or to a version that was live. */
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
     * @throws ProblemException 409 where nothing was live before; 412
     */
    @Transactional
    public PublicationView oneStep(String name, IfMatch seen, Caller caller) {
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        Step target = Course.of(group, publications)
                .head()
                .map(Publication::step)
                .map(Step::previous)
                .flatMap(previous -> publications.findByGroupIdAndSequence(group.id(), previous))
                .map(Publication::step)
                .orElseThrow(() -> ProblemException.conflict(
                        "nothing-before", "No version of " + name + " was live before", null));
        return moving.back(group, target, caller);
    }

    /**
     * Back to a version; does nothing more where it is live or on its way.
     *
     * @throws ProblemException 409 where the version was never live; 412
     */
    @Transactional
    public PublicationView to(String name, int number, IfMatch seen, Caller caller) {
        HeldGroup group = ledger.hold(name);
        ledger.require(group, seen);
        HeldVersion version = ledger.version(group, number);
        Optional<Publication> head = Course.of(group, publications).head();
        if (head.isPresent() && head.get().version() == number) {
            return PublicationView.of(name, head.get());
        }
        return publications
                .findFirstByVersionIdAndReleaseNotNullOrderBySequenceDesc(version.id())
                .map(publication -> moving.back(group, publication.step(), caller))
                .orElseThrow(() -> ProblemException.conflict(
                        "never-live", "Version " + number + " of " + name + " was never live", "Publish it instead."));
    }
}
