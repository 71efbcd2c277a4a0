package dev.imagery.storage.group;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens versions: one for each batch, numbered from 1 under the group's lock. */
@Service
class Opening {

    private final AssetGroups groups;
    private final GroupVersions versions;
    private final Clock clock;

    Opening(AssetGroups groups, GroupVersions versions, Clock clock) {
        this.groups = groups;
        this.versions = versions;
        this.clock = clock;
    }

    /** The version, and whether this call made it. */
    record Opened(VersionView version, boolean created) {}

    /** Makes the group as well where there is none. */
    @Transactional
    public Opened open(String name, OpenVersion request) {
        groups.createIfAbsent(name);
        AssetGroup group = groups.findHeldByName(name).orElseThrow();
        return versions.findByGroupIdAndOriginBatch(group.id(), request.batch())
                .map(known -> new Opened(VersionView.of(group, known), false))
                .orElseGet(() -> new Opened(VersionView.of(group, create(group, request)), true));
    }

    private GroupVersion create(AssetGroup group, OpenVersion request) {
        return versions.save(new GroupVersion(group.id(), group.nextVersion(), request.origin(), clock.instant()));
    }
}
