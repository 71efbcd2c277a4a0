package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.tombstone.PurgedAssets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals versions: one transaction that reads rows only; the objects were verified when their renders were recorded. */
@Service
class Sealing {

    private final Versions versions;
    private final ManifestTable manifest;
    private final PurgedAssets purged;
    private final AuditLog audit;
    private final Clock clock;

    Sealing(Versions versions, ManifestTable manifest, PurgedAssets purged, AuditLog audit, Clock clock) {
        this.versions = versions;
        this.manifest = manifest;
        this.purged = purged;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer to sealing; the same each time. */
    record SealedVersion(String group, int version, String state, int assets) {}

    /** What the audit log keeps of it. */
    private record Effect(int assets) {}

    /** @throws ProblemException 422 with every fault of the manifest; the version stays open */
    @Transactional
    public SealedVersion seal(String group, int number, Caller caller) {
        GroupVersion version = versions.held(group, number);
        if (version.state() instanceof VersionState.Open open) {
            List<Fault> faults = new ArrayList<>(purged.of(version.id()));
            faults.addAll(manifest.faults(version.id()));
            if (!faults.isEmpty()) {
                throw ProblemException.faulty("invalid-manifest", "The manifest", faults);
            }
            version.seal(open, clock.instant());
            audit.note(caller, Action.SEAL, group, number, new Effect(version.assets()));
        }
        return new SealedVersion(group, number, new VersionState.Sealed().label(), version.assets());
    }
}
