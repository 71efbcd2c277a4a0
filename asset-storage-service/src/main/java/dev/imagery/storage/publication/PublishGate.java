package dev.imagery.storage.publication;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.gate.Gate;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.gate.Showing;
import dev.imagery.storage.withheld.Withheld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what is live, and on its way to be, before a version takes its place. */
@Component
class PublishGate {

    private final CurrentAssets assets;
    private final Withheld withheld;

    PublishGate(CurrentAssets assets, Withheld withheld) {
        this.assets = assets;
        this.withheld = withheld;
    }

    /**
     * All that there is against a version at an instant.
     *
     * @param groupId the group's row
     * @param versionId the version that shall take the place of all that the group has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Objections objections(long groupId, long versionId, Instant at) {
        return new Objections(losses(groupId, versionId), withheld.shownBy(versionId, Optional.empty(), at));
    }

    /**
     * What a version shows that is withdrawn.
     *
     * @param base a version of which nothing counts that is the same in both; empty where everything counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Showing> withdrawn(long versionId, Optional<Long> base, Instant at) {
        return withheld.shownBy(versionId, base, at);
    }

    /**
     * What visitors would lose. The caller holds the group's row; what other groups have live, and what they are about to have, is
     * counted on only where both have it, and where something is dropped no other group drops anything until the caller's
     * transaction ends.
     *
     * @param groupId the group's row
     * @param versionId the version that shall take the place of all that the group has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Loss> losses(long groupId, long versionId) {
        Set<AssetContext> dropped = assets.dropped(groupId, versionId);
        if (dropped.isEmpty()) {
            return List.of();
        }
        assets.lockDropping();
        return Gate.losses(dropped, assets.remaining(groupId, versionId, Gate.answering(dropped)));
    }
}
