package dev.imagery.storage.group;

import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.region.Regions;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens versions: one for each batch, numbered from 1 under the group's lock. */
@Service
class Opening {

    private final AssetGroups groups;
    private final GroupVersions versions;
    private final VersionViews views;
    private final Regions regions;
    private final Approvals approvals;
    private final AuditLog audit;
    private final Clock clock;

    Opening(
            AssetGroups groups,
            GroupVersions versions,
            VersionViews views,
            Regions regions,
            Approvals approvals,
            AuditLog audit,
            Clock clock) {
        this.groups = groups;
        this.versions = versions;
        this.views = views;
        this.regions = regions;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version, and whether this call made it. */
    record Opened(VersionView version, boolean created) {}

    /** What the audit log keeps of an opening. */
    private record Effect(UUID batch, @Nullable String author, boolean approval) {}

    /** Makes the group as well where there is none. */
    @Transactional
    public Opened open(String name, OpenVersion request, Caller caller) {
        EmergencyGroup.refuse(name);
        groups.createIfAbsent(name);
        AssetGroup group = groups.findHeldByName(name).orElseThrow();
        return versions.findByGroupIdAndOriginBatch(group.id(), request.batch())
                .map(known -> new Opened(views.brief(group, known), false))
                .orElseGet(() -> new Opened(views.brief(group, create(group, request, caller)), true));
    }

    private GroupVersion create(AssetGroup group, OpenVersion request, Caller caller) {
        GroupVersion version = versions.save(
                new GroupVersion(group.id(), group.nextVersion(), request.origin(caller), clock.instant()));
        if (request.regions() != null) {
            regions.keep(version.id(), request.regions());
        }
        if (request.needsApproval()) {
            approvals.require(version.id());
        }
        Effect effect = new Effect(request.batch(), version.origin().author(), request.needsApproval());
        audit.note(caller, Action.OPEN, group.name(), version.version(), effect);
        return version;
    }
}
