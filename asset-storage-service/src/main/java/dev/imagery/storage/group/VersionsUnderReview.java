package dev.imagery.storage.group;

import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.precondition.EntityTag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to know of a version to decide on it. */
@Component
public class VersionsUnderReview {

    private final Versions versions;
    private final SealedVersions sealed;
    private final GroupVersions all;
    private final Approvals approvals;

    VersionsUnderReview(Versions versions, SealedVersions sealed, GroupVersions all, Approvals approvals) {
        this.versions = versions;
        this.sealed = sealed;
        this.all = all;
        this.approvals = approvals;
    }

    /**
     * A version and the one that it would take the place of.
     *
     * @param state as it is answered
     * @param approval empty where it needs none
     * @param recipe as JSON
     * @param course of the group, for {@code If-Match}
     * @param before the version that it is compared with; empty where it is the group's first
     */
    public record UnderReview(
            long id,
            String group,
            int version,
            String state,
            int assets,
            Optional<String> author,
            Optional<String> note,
            Instant createdAt,
            Optional<Approval> approval,
            String recipe,
            EntityTag course,
            Optional<Earlier> before) {}

    /** An earlier version. */
    public record Earlier(long id, int version, boolean live) {}

    /**
     * The version beside the live one, or where that is itself beside the one before it.
     *
     * @param from another version to see it beside
     * @throws dev.imagery.starter.problem.ProblemException 404; 409 where one of them is not sealed or is kept no longer
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public UnderReview find(String name, int number, Optional<Integer> from) {
        AssetGroup group = versions.group(name);
        GroupVersion version = sealed.version(group, number);
        Optional<Earlier> before = from.map(other -> earlier(group, sealed.version(group, other)))
                .or(() -> Optional.ofNullable(group.liveVersion())
                        .filter(live -> live != number)
                        .map(live -> earlier(group, versions.version(group, live))))
                .or(() -> all.findFirstByGroupIdAndVersionLessThanAndSealedAtNotNullAndExpiredAtNullOrderByVersionDesc(
                                group.id(), number)
                        .map(earlier -> earlier(group, earlier)));
        Origin origin = version.origin();
        return new UnderReview(
                version.id(),
                name,
                number,
                version.state().label(),
                version.assets(),
                Optional.ofNullable(origin.author()),
                Optional.ofNullable(origin.note()),
                version.createdAt(),
                approvals.of(version.id()),
                origin.recipe(),
                versions.course(group).tag(),
                before);
    }

    private static Earlier earlier(AssetGroup group, GroupVersion version) {
        Integer live = group.liveVersion();
        return new Earlier(version.id(), version.version(), live != null && live == version.version());
    }
}
