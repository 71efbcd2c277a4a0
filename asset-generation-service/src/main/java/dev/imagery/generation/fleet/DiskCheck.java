package dev.imagery.generation.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** There is room in a directory, and files can be written to it. */
final class DiskCheck implements FitnessCheck {

    private final String what;
    private final Path directory;
    private final DataSize least;

    /** @param what the directory is for */
    DiskCheck(String what, Path directory, DataSize least) {
        this.what = what;
        this.directory = directory;
        this.least = least;
    }

    @Override
    public String subject() {
        return "the disk of " + directory;
    }

    @Override
    public void check() {
        try {
            Files.createDirectories(directory);
            // free space tells nothing of quotas, of inodes, and of disks that can only be read
            Files.delete(Files.createTempFile(directory, ".writable-", null));
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < least.toBytes()) {
                throw new Unfit("%s, the directory for %s, has %d MB free; imagery.fleet.min-free-disk asks for %d MB"
                        .formatted(directory, what, DataSize.ofBytes(free).toMegabytes(), least.toMegabytes()));
            }
        } catch (IOException e) {
            throw new Unfit("%s, the directory for %s, cannot be written to: %s".formatted(directory, what, e), e);
        }
    }
}
