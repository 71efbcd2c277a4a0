package dev.imagery.storage.transfer;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read of an archive: its parts are in files, its objects in the bucket. */
final class ReadArchive {

    private final Map<String, Spooled> parts = new LinkedHashMap<>();
    private Optional<ArchiveFiles.Contents> contents = Optional.empty();
    private long objects;
    private long objectBytes;

    /** A part in a file of its own. */
    record Spooled(ArchiveFiles.Part part, Path file) {}

    /** Where the faults of a file point to. */
    static String pointer(String name) {
        return "/files/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    void add(Spooled part) {
        parts.put(part.part().name(), part);
    }

    void counted(long bytes) {
        objects++;
        objectBytes += bytes;
    }

    void says(ArchiveFiles.Contents said) {
        contents = Optional.of(said);
    }

    Optional<Path> version() {
        return Optional.ofNullable(parts.get(ArchiveFiles.VERSION)).map(Spooled::file);
    }

    /** The parts of a kind, in order. */
    List<Spooled> parts(String kind) {
        return parts.values().stream()
                .filter(spooled -> spooled.part().name().startsWith(kind + "/"))
                .toList();
    }

    /** Tells where what was read is not what the archive says that it has. */
    void compare(Faults faults) {
        if (contents.isEmpty()) {
            faults.add(Fault.of(
                    "",
                    "incomplete-archive",
                    null,
                    ArchiveFiles.ARCHIVE + " as the last file, which says what there is"));
            return;
        }
        ArchiveFiles.Contents said = contents.get();
        Map<String, ArchiveFiles.Part> listed = new LinkedHashMap<>();
        said.parts().forEach(part -> listed.put(part.name(), part));
        listed.values().forEach(part -> compare(part, faults));
        parts.keySet().stream()
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> faults.add(
                        Fault.of(pointer(name), "unlisted-file", name, "one that " + ArchiveFiles.ARCHIVE + " lists")));
        if (objects != said.objects() || objectBytes != said.objectBytes()) {
            String expected = "%d objects of %d bytes".formatted(said.objects(), said.objectBytes());
            faults.add(Fault.of(
                    "", "missing-objects", "%d objects of %d bytes".formatted(objects, objectBytes), expected));
        }
    }

    private void compare(ArchiveFiles.Part listed, Faults faults) {
        Spooled read = parts.get(listed.name());
        if (read == null) {
            faults.add(Fault.of(pointer(listed.name()), "missing-file", null, "a file that is listed"));
        } else if (!read.part().equals(listed)) {
            faults.add(Fault.of(
                    pointer(listed.name()), "wrong-digest", read.part().sha256(), "the SHA-256 " + listed.sha256()));
        }
    }
}
