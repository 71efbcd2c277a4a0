package dev.imagery.storage.group;

import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.precondition.IfMatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a publication needs of groups and versions. Everything happens in the caller's transaction, which holds the group's row:
 * two publications of one group are never decided at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupLedger {

    private final Versions versions;

    GroupLedger(Versions versions) {
        this.versions = versions;
    }

    /** A group whose row the transaction holds. */
    public record HeldGroup(long id, String name) {}

    /** A version of a held group. */
    public record HeldVersion(long id, int version, VersionState state, int precedence) {}

    /** @throws dev.imagery.starter.problem.ProblemException 404 where there is no such group */
    public HeldGroup hold(String group) {
        return new HeldGroup(versions.heldGroup(group).id(), group);
    }

    /** @throws dev.imagery.starter.problem.ProblemException 412 where the caller has seen the group on another course */
    public void require(HeldGroup group, IfMatch seen) {
        GroupCourse course = versions.course(versions.group(group.name()));
        seen.require(course.tag(), course.sentence());
    }

    /** The group's next sequence number, from 1, without gaps. */
    public long nextSequence(HeldGroup group) {
        return versions.group(group.name()).nextSequence();
    }

    /** @throws dev.imagery.starter.problem.ProblemException 404 where there is no such version; 409 where it is kept no longer */
    public HeldVersion version(HeldGroup group, int number) {
        GroupVersion version = find(group, number);
        return new HeldVersion(
                version.id(), number, version.state(), version.origin().precedence());
    }

    /** Gives the version its next state; a live one becomes what the group calls live. */
    public void becomes(HeldGroup group, int number, VersionState state) {
        find(group, number).becomes(state);
        if (state instanceof VersionState.Live) {
            versions.group(group.name()).isLive(number);
        }
    }

    private GroupVersion find(HeldGroup group, int number) {
        return Versions.kept(group.name(), versions.version(versions.group(group.name()), number));
    }
}
