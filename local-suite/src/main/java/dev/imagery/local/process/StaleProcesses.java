package dev.imagery.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Processes that outlived a supervisor which was killed before it could stop them. */
public final class StaleProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private StaleProcesses() {}

    /**
     * Ends every recorded process that still runs, and forgets all records.
     *
     * @param directory where the records are, one file {@code NAME.pid} for each process
     * @return the names of those that ran
     */
    public static List<String> end(Path directory) throws IOException {
        List<String> ended = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return ended;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.pid")) {
            for (Path file : files) {
                Optional<ProcessHandle> stale = ProcessRecord.read(file).flatMap(ProcessRecord::running);
                if (stale.isPresent()) {
                    Ending.end(stale.get(), PATIENCE);
                    ended.add(file.getFileName().toString().replaceFirst("\\.pid$", ""));
                }
                Files.delete(file);
            }
        }
        return ended;
    }
}
