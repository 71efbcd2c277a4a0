package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.lifecycle.VersionState;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.tombstone.Tombstones;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes parts of manifests: each whole or not at all, and each as often as it is sent. */
@Service
class Filling {

    /** The most assets that a version holds. */
    static final int LIMIT = 100_000;

    private final Versions versions;
    private final ManifestTable manifest;
    private final Tombstones tombstones;
    private final AuditLog audit;

    Filling(Versions versions, ManifestTable manifest, Tombstones tombstones, AuditLog audit) {
        this.versions = versions;
        this.manifest = manifest;
        this.tombstones = tombstones;
        this.audit = audit;
    }

    /** What the audit log keeps of a part. */
    private record Effect(int added, int assets) {}

    /** @throws ProblemException 422 with every line that contradicts what is there; 410 with every line that shows what was purged; 409 where new lines come too late */
    @Transactional
    public void fill(String group, int number, ManifestPart part, Caller caller) {
        GroupVersion version = versions.held(group, number);
        refuseContradictions(version, part.lines());
        if (version.state() instanceof VersionState.Open) {
            refusePurged(part.lines());
            int added = added(version, part.lines());
            version.filled(added);
            if (added > 0) {
                audit.note(caller, Action.FILL, group, number, new Effect(added, version.assets()));
            }
        } else if (manifest.held(version.id(), part.lines()) < part.lines().size()) {
            throw ProblemException.conflict(
                    "version-sealed",
                    "Version " + number + " of " + group + " is sealed and takes no more assets",
                    null);
        }
    }

    private void refuseContradictions(GroupVersion version, List<ManifestLine> lines) {
        Set<Integer> contradicting = manifest.contradicting(version.id(), lines);
        if (!contradicting.isEmpty()) {
            List<Fault> faults = lines.stream()
                    .filter(line -> contradicting.contains(line.number()))
                    .map(ManifestPart::duplicate)
                    .toList();
            throw ProblemException.faulty("invalid-manifest", "The manifest", faults);
        }
    }

    private void refusePurged(List<ManifestLine> lines) {
        Set<Sha256> purged = tombstones.renders(
                lines.stream().map(line -> line.content().renderKey()).collect(Collectors.toSet()));
        Purged.refuse(lines.stream()
                .filter(line -> purged.contains(line.content().renderKey()))
                .map(line -> Purged.render(
                        "/lines/" + line.number() + "/renderKey",
                        line.content().renderKey().hex()))
                .toList());
    }

    private int added(GroupVersion version, List<ManifestLine> lines) {
        int added = manifest.add(version.id(), lines);
        if (version.assets() + added > LIMIT) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-assets",
                    "A version holds at most %,d assets".formatted(LIMIT),
                    List.of(Fault.of("", "out-of-range", version.assets() + added, "at most " + LIMIT + " assets")));
        }
        return added;
    }
}
