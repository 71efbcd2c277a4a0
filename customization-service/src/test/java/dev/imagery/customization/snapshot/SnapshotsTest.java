package dev.imagery.customization.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.starter.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    private static final String DECLARATIONS = "{\"attributes\":{\"country\":\"string\"}}";
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final RuleSetVersion COPY = version("copy", 1);
    private static final RuleSetVersion COPY_2 = version("copy", 2);
    private static final RuleSetVersion WALLS = version("walls", 7);

    @TempDir
    private Path parent;

    private final List<RuleSetVersion> asked = new ArrayList<>();

    @Test
    void whatWasWrittenIsReadByTheNextRun() throws IOException {
        Release release = new Release(12, List.of(COPY, WALLS));
        snapshots("db").write(release);

        Snapshot snapshot = snapshots("db").read().orElseThrow();

        assertThat(snapshot.release()).isEqualTo(release);
        assertThat(snapshot.writtenAt()).isEqualTo(NOW);
        assertThat(snapshot.ruleSets().keySet()).containsExactlyInAnyOrder(COPY, WALLS);
        assertThat(snapshot.ruleSets().values().stream()
                        .map(set -> new String(set.bytes(), UTF_8))
                        .toList())
                .containsExactlyInAnyOrder("rules of copy 1", "rules of walls 7");
        assertThat(snapshot.ruleSets().values())
                .extracting(KeptRuleSet::declarations)
                .containsOnly(DECLARATIONS);
    }

    @Test
    void onlyWhatChangedIsReadAndWritten() throws IOException {
        Snapshots snapshots = snapshots("db");
        snapshots.write(new Release(12, List.of(COPY, WALLS)));
        Set<String> before = files();
        asked.clear();

        snapshots.write(new Release(13, List.of(COPY_2, WALLS)));

        assertThat(asked).containsExactly(COPY_2);
        Set<String> after = files();
        assertThat(after).hasSize(3).filteredOn(before::contains).hasSize(2); // the manifest, and the rules of walls
        assertThat(snapshots("db").read().orElseThrow().release().number()).isEqualTo(13);
    }

    @Test
    void theNextRunGoesOnWithTheFilesThatAreThere() throws IOException {
        snapshots("db").write(new Release(12, List.of(COPY, WALLS)));
        asked.clear();

        Snapshots next = snapshots("db");
        next.read();
        next.write(new Release(13, List.of(COPY_2, WALLS)));

        assertThat(asked).containsExactly(COPY_2);
    }

    @Test
    void whatAnInterruptedRunLeftIsRemoved() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(directory().resolve("release.1234.unfinished"), "half");
        Files.writeString(directory().resolve("notes.txt"), "somebody's own");

        snapshots("db").write(new Release(12, List.of(COPY)));

        assertThat(files()).hasSize(3).contains("release", "notes.txt");
    }

    @Test
    void aFailedWriteLeavesTheSnapshotAsItWas() throws IOException {
        Snapshots snapshots = snapshots("db");
        snapshots.write(new Release(12, List.of(COPY)));

        assertThatThrownBy(() -> snapshots.write(new Release(13, List.of(version("away", 1)))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(snapshots("db").read().orElseThrow().release().number()).isEqualTo(12);
    }

    @Test
    void beforeTheFirstThereIsNone() throws IOException {
        assertThat(snapshots("db").read()).isEmpty();
    }

    @Test
    void aSnapshotOfAnotherDatabaseIsRefused() throws IOException {
        snapshots("db").write(new Release(12, List.of(COPY)));

        assertUnusable("other", "is of the database db, and that of this instance is other");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        snapshots("db").write(new Release(12, List.of(COPY)));
        String json = Files.readString(manifest()).substring(65).replace("\"format\":2", "\"format\":1");
        Files.writeString(manifest(), Sha256.of(json.getBytes(UTF_8)) + "\n" + json);

        assertUnusable("db", "is of format 1, and only 2 is known");
    }

    @Test
    void aChangedByteOfTheManifestIsSeen() throws IOException {
        snapshots("db").write(new Release(12, List.of(COPY)));
        Files.writeString(manifest(), Files.readString(manifest()).replace("\"release\":12", "\"release\":13"));

        assertUnusable("db", "release has another checksum");
    }

    @Test
    void aManifestThatIsNoneIsRefused() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(manifest(), "");
        assertUnusable("db", "is too short");

        String json = "{\"format\": 2, \"release\": \"many\"}";
        Files.writeString(manifest(), Sha256.of(json.getBytes(UTF_8)) + "\n" + json);
        assertUnusable("db", "is malformed");
    }

    @Test
    void rulesThatWereCutOffAreSeen() throws IOException {
        snapshots("db").write(new Release(12, List.of(COPY)));
        Files.writeString(rulesFile(), "rules of");

        assertUnusable("db", "has another checksum than its name");
    }

    @Test
    void rulesThatAreMissingAreSeen() throws IOException {
        snapshots("db").write(new Release(12, List.of(COPY)));
        Files.delete(rulesFile());

        assertUnusable("db", "is missing");
    }

    @Test
    void aBrokenSnapshotIsReplacedByTheNextRelease() throws IOException {
        Snapshots snapshots = snapshots("db");
        snapshots.write(new Release(12, List.of(COPY)));
        Files.writeString(rulesFile(), "rules of");
        Snapshots next = snapshots("db");
        assertThatThrownBy(next::read).isInstanceOf(UnusableSnapshotException.class);

        next.write(new Release(12, List.of(COPY)));

        assertThat(snapshots("db").read()).isPresent();
    }

    private void assertUnusable(String database, String why) {
        assertThatThrownBy(() -> snapshots(database).read())
                .isInstanceOf(UnusableSnapshotException.class)
                .hasMessageContaining(why);
    }

    private Snapshots snapshots(String database) {
        return new Snapshots(
                new SnapshotDirectory(directory()), database, this::kept, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private KeptRuleSet kept(RuleSetVersion version) {
        if (version.name().equals("away")) {
            throw new IllegalStateException("the database is away");
        }
        asked.add(version);
        return KeptRuleSet.of(
                version, DECLARATIONS, ("rules of " + version.name() + " " + version.version()).getBytes(UTF_8));
    }

    private Path directory() {
        return parent.resolve("snapshot");
    }

    private Path manifest() {
        return directory().resolve("release");
    }

    private Path rulesFile() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> file.toString().endsWith(".rules.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static RuleSetVersion version(String name, long version) {
        return new RuleSetVersion(name, version, 3, 1, "00", NOW);
    }
}
