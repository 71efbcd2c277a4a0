package dev.imagery.starter.snapshot;

import dev.imagery.starter.disk.BrokenFileException;
import dev.imagery.starter.disk.ChecksummedFile;
import dev.imagery.starter.disk.DurableFile;
import dev.imagery.starter.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A directory with one snapshot: the file {@value #MANIFEST}, whose first line is the SHA-256 of the JSON that follows, and a file of
 * rules for each set, named by its own SHA-256. A new snapshot writes the rules that it lacks, then the manifest in one go, and
 * then removes what the manifest does not name.
 */
final class SnapshotDirectory {

    static final String MANIFEST = "release";

    private static final String RULES = ".rules.gz";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path directory;

    SnapshotDirectory(Path directory) {
        this.directory = directory;
    }

    /** Whether the rules of this SHA-256 are there; they need not be written again. */
    boolean has(String file) {
        return Files.exists(rules(file));
    }

    /** Adds rules, and answers their SHA-256. */
    String add(byte[] rules) throws IOException {
        String file = Sha256.of(rules);
        Files.createDirectories(directory);
        DurableFile.write(rules(file), rules);
        return file;
    }

    /** Makes this the snapshot; the rules of all members are there. */
    void publish(Manifest<?> manifest) throws IOException {
        byte[] json = JSON.writeValueAsBytes(manifest);
        Files.createDirectories(directory);
        ChecksummedFile.write(directory.resolve(MANIFEST), json);
        removeAllBut(
                manifest.members().stream().map(member -> member.file() + RULES).collect(Collectors.toSet()));
    }

    private void removeAllBut(Set<String> named) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                boolean ours = name.endsWith(RULES) || name.endsWith(DurableFile.UNFINISHED);
                if (ours && !named.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * The manifest; empty where there is no snapshot.
     *
     * @throws UnusableSnapshotException where it is broken, or of another format
     */
    <V> Optional<Manifest<V>> manifest(Class<V> versions) throws IOException {
        Path file = directory.resolve(MANIFEST);
        Optional<byte[]> json = whole(file);
        return json.isEmpty() ? Optional.empty() : Optional.of(parsed(file, json.get(), versions));
    }

    private static Optional<byte[]> whole(Path file) throws IOException {
        try {
            return ChecksummedFile.read(file);
        } catch (BrokenFileException broken) {
            throw new UnusableSnapshotException(broken.getMessage(), broken);
        }
    }

    private static <V> Manifest<V> parsed(Path file, byte[] json, Class<V> versions) throws UnusableSnapshotException {
        try {
            int format = JSON.readTree(json).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new UnusableSnapshotException(
                        file + " is of format " + format + ", and only " + Manifest.FORMAT + " is known");
            }
            return JSON.readValue(json, JSON.getTypeFactory().constructParametricType(Manifest.class, versions));
        } catch (JacksonException malformed) {
            throw new UnusableSnapshotException(file + " is malformed", malformed);
        }
    }

    /**
     * Rules by their SHA-256.
     *
     * @throws UnusableSnapshotException where they are missing or broken
     */
    byte[] read(String file) throws IOException {
        Path path = rules(file);
        if (!Files.exists(path)) {
            throw new UnusableSnapshotException(path + " is missing");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (!Sha256.of(bytes).equals(file)) {
            throw new UnusableSnapshotException(path + " has another checksum than its name");
        }
        return bytes;
    }

    private Path rules(String file) {
        return directory.resolve(file + RULES);
    }
}
