package dev.imagery.local.suite;

import dev.imagery.local.process.ProcessRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Sees to it that one process runs the suite of a checkout. The system gives the lock back when that process dies, however it
 * dies.
 */
public final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path record;

    private SuiteLock(FileChannel channel, Path record) {
        this.channel = channel;
        this.record = record;
    }

    /** Takes the lock; empty when another process has it. */
    public static Optional<SuiteLock> take(SuiteHome home) throws IOException {
        Files.createDirectories(home.state());
        FileChannel channel = FileChannel.open(
                home.state().resolve("suite.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException ownProcessHasIt) {
            channel.close();
            return Optional.empty();
        }
        ProcessRecord.of(ProcessHandle.current()).write(record(home));
        return Optional.of(new SuiteLock(channel, record(home)));
    }

    /** The process that runs the suite. */
    public static Optional<ProcessHandle> holder(SuiteHome home) throws IOException {
        return ProcessRecord.read(record(home)).flatMap(ProcessRecord::running);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(record);
        channel.close();
    }

    private static Path record(SuiteHome home) {
        return home.state().resolve("suite.pid");
    }
}
