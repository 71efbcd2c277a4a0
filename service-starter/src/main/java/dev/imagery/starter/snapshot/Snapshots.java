package dev.imagery.starter.snapshot;

import dev.imagery.starter.snapshot.Snapshot.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps a release in a directory, and reads it again.
 *
 * @param <V> a version of a rule set as a record that JSON can be made of and read from
 */
public final class Snapshots<V> {

    private final SnapshotDirectory directory;
    private final String origin;
    private final Class<V> versions;
    private final Clock clock;

    /** The versions that the snapshot has. */
    private final Map<V, Manifest.Member<V>> known = new HashMap<>();

    /**
     * @param directory made where it is missing
     * @param origin where releases are read from: a snapshot of another one is not ours
     */
    public Snapshots(Path directory, String origin, Class<V> versions, Clock clock) {
        this.directory = new SnapshotDirectory(directory);
        this.origin = origin;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Makes this release the snapshot. Only rules that the snapshot lacks are asked for and written.
     *
     * @param contents what a version says
     */
    void write(long number, List<V> release, Function<V, Content> contents) throws IOException {
        List<Manifest.Member<V>> members = new ArrayList<>();
        for (V version : release) {
            Manifest.Member<V> member = known.get(version);
            if (member == null || !directory.has(member.file())) {
                Content content = contents.apply(version);
                member = new Manifest.Member<>(version, content.declarations(), directory.add(content.rules()));
            }
            members.add(member);
        }
        directory.publish(new Manifest<>(
                Manifest.FORMAT, origin, clock.instant().truncatedTo(ChronoUnit.MILLIS), number, members));
        remember(members);
    }

    /**
     * The snapshot, with every checksum compared; empty where there is none.
     *
     * @throws UnusableSnapshotException where it is broken, of another format or of another origin
     */
    Optional<Snapshot<V>> read() throws IOException {
        Optional<Manifest<V>> found = directory.manifest(versions);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Manifest<V> manifest = found.get();
        if (!manifest.origin().equals(origin)) {
            throw new UnusableSnapshotException(
                    "It is of " + manifest.origin() + ", and this instance reads releases from " + origin);
        }
        Map<V, Content> contents = new LinkedHashMap<>();
        for (Manifest.Member<V> member : manifest.members()) {
            contents.put(member.version(), new Content(member.declarations(), directory.read(member.file())));
        }
        remember(manifest.members());
        return Optional.of(new Snapshot<>(manifest.writtenAt(), manifest.release(), contents));
    }

    private void remember(List<Manifest.Member<V>> members) {
        known.clear();
        members.forEach(member -> known.put(member.version(), member));
    }
}
