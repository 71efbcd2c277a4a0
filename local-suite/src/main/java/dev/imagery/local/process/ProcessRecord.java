package dev.imagery.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A process as it is remembered on disk. The start time tells it from a later process that was given the same number.
 *
 * @param pid the process id
 * @param started when it started, as the system tells it
 */
public record ProcessRecord(long pid, Instant started) {

    /** How far the system's answers may lie apart: it counts in ticks since a boot time that it corrects. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The record of a running process. */
    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads what {@link #write} wrote; empty when there is no file, or one that was cut short. */
    public static Optional<ProcessRecord> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ", -1);
        try {
            return words.length == 2
                    ? Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** Writes the record whole or not at all. */
    public void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, pid + " " + started + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process, if it still runs and is the same one. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }
}
