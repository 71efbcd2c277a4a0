package dev.imagery.storage.group;

import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.precondition.IfMatch;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Approvals approvals;
    private final Mixing mixing;
    private final StandingIn standingIn;
    private final MarketReplacement replacement;

    GroupLedger(
            Versions versions,
            Approvals approvals,
            Mixing mixing,
            StandingIn standingIn,
            MarketReplacement replacement) {
        this.versions = versions;
        this.approvals = approvals;
        this.mixing = mixing;
        this.standingIn = standingIn;
        this.replacement = replacement;
    }

    /** A group whose row the transaction holds. */
    public record HeldGroup(long id, String name) {}

    /**
     * A version of a held group.
     *
     * @param mixed whether it was made of others
     * @param stemsFrom the batch of the version that it stands in for
     */
    public record HeldVersion(
            long id,
            int version,
            VersionState state,
            int precedence,
            boolean mixed,
            @Nullable String author,
            UUID batch,
            @Nullable UUID stemsFrom) {}

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
        return held(find(group, number));
    }

    /** Where the version stands with who has to approve it; empty where nobody has to. */
    public Optional<Approval> approval(HeldVersion version) {
        return approvals.of(version.id());
    }

    /** Notes a decision on a version. */
    public void decide(HeldVersion version, Approval decision) {
        approvals.decide(version.id(), decision);
    }

    /**
     * Makes a version of a part of one and the rest of another; it is sealed.
     *
     * @throws dev.imagery.starter.problem.ProblemException 409 where {@code from} has nothing of the part, or just what {@code base}
     *     has
     */
    public HeldVersion mix(HeldGroup group, int base, int from, Part part, Caller caller) {
        return held(mixing.mix(versions.group(group.name()), find(group, base), find(group, from), part, caller));
    }

    /** The version that one stands in for: itself where it stands in for none, or where that is kept no longer. */
    public HeldVersion original(HeldGroup group, HeldVersion version) {
        return version.stemsFrom() == null
                ? version
                : versions.ofBatch(group.id(), version.stemsFrom())
                        .filter(original -> original.expiredAt() == null)
                        .map(GroupLedger::held)
                        .orElse(version);
    }

    /**
     * Makes a version that stands in for another, with older assets of the group in place of those that show what is withheld, where
     * there are such; it is sealed.
     *
     * @param head what is live or shall be
     * @return empty where it would be what {@code head} is
     */
    public Optional<HeldVersion> standIn(HeldGroup group, HeldVersion original, HeldVersion head, Caller caller) {
        return standingIn
                .standIn(
                        versions.group(group.name()),
                        find(group, original.version()),
                        find(group, head.version()),
                        caller)
                .map(GroupLedger::held);
    }

    /**
     * As {@link #mix}, where nothing may be live yet.
     *
     * @param base empty where nothing is
     * @return empty where it would be just what {@code base} has
     */
    public Optional<HeldVersion> mixUnlessSame(
            HeldGroup group, Optional<Integer> base, int from, Part part, Caller caller) {
        return mixing.mixUnlessSame(
                        versions.group(group.name()),
                        base.map(number -> find(group, number)),
                        find(group, from),
                        part,
                        caller)
                .map(GroupLedger::held);
    }

    /** The countries that a version has something for. */
    public Set<String> countries(HeldVersion version) {
        return mixing.countries(version.id());
    }

    /**
     * Makes a version of the emergency group in which one market shows something else; it is sealed.
     *
     * @param base the version that shows what all other markets show; empty for none
     * @param shown what the market shows; empty for nothing
     * @throws dev.imagery.starter.problem.ProblemException 404 where there is no such version; 409 where it is not sealed, is kept no
     *     longer or shows nothing there
     */
    public HeldVersion replace(
            HeldGroup group, Optional<Integer> base, Market market, Optional<MarketPart> shown, Caller caller) {
        return held(replacement.replace(
                versions.group(group.name()), base.map(number -> find(group, number)), market, shown, caller));
    }

    private static HeldVersion held(GroupVersion version) {
        return new HeldVersion(
                version.id(),
                version.version(),
                version.state(),
                version.origin().precedence(),
                version.mixture() != null || version.stemsFrom() != null,
                version.origin().author(),
                version.origin().batch(),
                version.stemsFrom());
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
