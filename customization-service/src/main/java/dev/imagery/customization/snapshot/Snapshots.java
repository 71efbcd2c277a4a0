package dev.imagery.customization.snapshot;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps a release in a directory, and reads it again. */
final class Snapshots {

    private final SnapshotDirectory directory;
    private final String database;
    private final Function<RuleSetVersion, KeptRuleSet> ruleSets;
    private final Clock clock;

    /** The sets that the snapshot has. */
    private final Map<RuleSetVersion, Manifest.Member> known = new HashMap<>();

    /**
     * @param database where releases are read from: a snapshot of another one is not ours
     * @param ruleSets reads a version from it
     */
    Snapshots(
            SnapshotDirectory directory, String database, Function<RuleSetVersion, KeptRuleSet> ruleSets, Clock clock) {
        this.directory = directory;
        this.database = database;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** Makes this release the snapshot. Only rules that the snapshot lacks are read from the database and written. */
    void write(Release release) throws IOException {
        List<Manifest.Member> members = new ArrayList<>();
        for (RuleSetVersion version : release.members()) {
            Manifest.Member member = known.get(version);
            if (member == null || !directory.has(member.file())) {
                KeptRuleSet kept = ruleSets.apply(version);
                member = new Manifest.Member(version, kept.declarations(), directory.add(kept.bytes()));
            }
            members.add(member);
        }
        directory.publish(new Manifest(
                Manifest.FORMAT, database, clock.instant().truncatedTo(ChronoUnit.MILLIS), release.number(), members));
        remember(members);
    }

    /**
     * The snapshot, with every checksum compared; empty where there is none.
     *
     * @throws UnusableSnapshotException where it is broken, of another format or of another database
     */
    Optional<Snapshot> read() throws IOException {
        Optional<Manifest> found = directory.manifest();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = found.get();
        if (!manifest.database().equals(database)) {
            throw new UnusableSnapshotException(
                    "It is of the database " + manifest.database() + ", and that of this instance is " + database);
        }
        Map<RuleSetVersion, KeptRuleSet> kept = new HashMap<>();
        for (Manifest.Member member : manifest.members()) {
            kept.put(
                    member.version(),
                    KeptRuleSet.of(member.version(), member.declarations(), directory.read(member.file())));
        }
        remember(manifest.members());
        Release release = new Release(
                manifest.release(),
                manifest.members().stream().map(Manifest.Member::version).toList());
        return Optional.of(new Snapshot(manifest.writtenAt(), release, kept));
    }

    private void remember(List<Manifest.Member> members) {
        known.clear();
        members.forEach(member -> known.put(member.version(), member));
    }
}
