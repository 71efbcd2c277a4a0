package dev.imagery.storage.publication;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.gate.Gate;
import dev.imagery.storage.gate.Loss;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what is live, and on its way to be, before a version takes its place. */
@Component
class PublishGate {

    private final CurrentAssets assets;

    PublishGate(CurrentAssets assets) {
        this.assets = assets;
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
