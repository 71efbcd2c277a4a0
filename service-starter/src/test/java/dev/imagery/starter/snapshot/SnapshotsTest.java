package dev.imagery.starter.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.starter.disk.Sha256;
import dev.imagery.starter.snapshot.Snapshot.Content;
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

    private record Version(String name, long version) {}

    private static final String DECLARATIONS = "{\"attributes\":{\"country\":\"string\"}}";
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Version COPY = version("copy", 1);
    private static final Version COPY_2 = version("copy", 2);
    private static final Version WALLS = version("walls", 7);

    @TempDir
    private Path parent;

    private final List<Version> asked = new ArrayList<>();

    @Test
    void whatWasWrittenIsReadByTheNextRun() throws IOException {
        write(snapshots("db"), 12, COPY, WALLS);

        Snapshot<Version> snapshot = snapshots("db").read().orElseThrow();

        assertThat(snapshot.release()).isEqualTo(12);
        assertThat(snapshot.writtenAt()).isEqualTo(NOW);
        assertThat(snapshot.versions()).containsExactly(COPY, WALLS);
        assertThat(snapshot.contents().values())
                .extracting(content -> new String(content.rules(), UTF_8))
                .containsExactly("rules of copy 1", "rules of walls 7");
        assertThat(snapshot.contents().values())
                .extracting(Content::declarations)
                .containsOnly(DECLARATIONS);
    }

    @Test
    void onlyWhatChangedIsReadAndWritten() throws IOException {
        Snapshots<Version> snapshots = snapshots("db");
        write(snapshots, 12, COPY, WALLS);
        Set<String> before = files();
        asked.clear();

        write(snapshots, 13, COPY_2, WALLS);

        assertThat(asked).containsExactly(COPY_2);
        Set<String> after = files();
        assertThat(after).hasSize(3).filteredOn(before::contains).hasSize(2); // the manifest, and the rules of walls
        assertThat(snapshots("db").read().orElseThrow().release()).isEqualTo(13);
    }

    @Test
    void theNextRunGoesOnWithTheFilesThatAreThere() throws IOException {
        write(snapshots("db"), 12, COPY, WALLS);
        asked.clear();

        Snapshots<Version> next = snapshots("db");
        next.read();
        write(next, 13, COPY_2, WALLS);

        assertThat(asked).containsExactly(COPY_2);
    }

    @Test
    void whatAnInterruptedRunLeftIsRemoved() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(directory().resolve("release.1234.unfinished"), "half");
        Files.writeString(directory().resolve("notes.txt"), "somebody's own");

        write(snapshots("db"), 12, COPY);

        assertThat(files()).hasSize(3).contains("release", "notes.txt");
    }

    @Test
    void aFailedWriteLeavesTheSnapshotAsItWas() throws IOException {
        Snapshots<Version> snapshots = snapshots("db");
        write(snapshots, 12, COPY);

        assertThatThrownBy(() -> write(snapshots, 13, version("away", 1))).isInstanceOf(IllegalStateException.class);

        assertThat(snapshots("db").read().orElseThrow().release()).isEqualTo(12);
    }

    @Test
    void beforeTheFirstThereIsNone() throws IOException {
        assertThat(snapshots("db").read()).isEmpty();
    }

    @Test
    void aSnapshotOfAnotherDatabaseIsRefused() throws IOException {
        write(snapshots("db"), 12, COPY);

        assertUnusable("other", "is of db, and this instance reads releases from other");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        write(snapshots("db"), 12, COPY);
        String json = Files.readString(manifest()).substring(65).replace("\"format\":2", "\"format\":1");
        Files.writeString(manifest(), Sha256.of(json.getBytes(UTF_8)) + "\n" + json);

        assertUnusable("db", "is of format 1, and only 2 is known");
    }

    @Test
    void aChangedByteOfTheManifestIsSeen() throws IOException {
        write(snapshots("db"), 12, COPY);
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
        write(snapshots("db"), 12, COPY);
        Files.writeString(rulesFile(), "rules of");

        assertUnusable("db", "has another checksum than its name");
    }

    @Test
    void rulesThatAreMissingAreSeen() throws IOException {
        write(snapshots("db"), 12, COPY);
        Files.delete(rulesFile());

        assertUnusable("db", "is missing");
    }

    @Test
    void aBrokenSnapshotIsReplacedByTheNextRelease() throws IOException {
        Snapshots<Version> snapshots = snapshots("db");
        write(snapshots, 12, COPY);
        Files.writeString(rulesFile(), "rules of");
        Snapshots<Version> next = snapshots("db");
        assertThatThrownBy(next::read).isInstanceOf(UnusableSnapshotException.class);

        write(next, 12, COPY);

        assertThat(snapshots("db").read()).isPresent();
    }

    private void assertUnusable(String database, String why) {
        assertThatThrownBy(() -> snapshots(database).read())
                .isInstanceOf(UnusableSnapshotException.class)
                .hasMessageContaining(why);
    }

    private Snapshots<Version> snapshots(String database) {
        return new Snapshots<>(directory(), database, Version.class, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void write(Snapshots<Version> snapshots, long release, Version... versions) throws IOException {
        snapshots.write(release, List.of(versions), this::content);
    }

    private Content content(Version version) {
        if (version.name().equals("away")) {
            throw new IllegalStateException("the database is away");
        }
        asked.add(version);
        return new Content(DECLARATIONS, ("rules of " + version.name() + " " + version.version()).getBytes(UTF_8));
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

    private static Version version(String name, long version) {
        return new Version(name, version);
    }
}
