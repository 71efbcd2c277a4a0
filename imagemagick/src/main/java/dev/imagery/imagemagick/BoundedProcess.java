package dev.imagery.imagemagick;

import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.im4java.process.ErrorConsumer;
import org.im4java.process.OutputConsumer;

/** One child process with an environment and a wall-clock limit; it and all that it started end with the run. */
final class BoundedProcess {

    private final List<String> command;
    private final RunLimits limits;

    BoundedProcess(List<String> command, RunLimits limits) {
        this.command = command;
        this.limits = limits;
    }

    /** Returns the exit code; both streams are read to their end before. */
    int run(OutputConsumer output, ErrorConsumer error) {
        var process = start();
        try {
            process.getOutputStream().close();
            var reading = CompletableFuture.allOf(
                    reading(process.getInputStream(), output::consumeOutput),
                    reading(process.getErrorStream(), error::consumeError));
            if (!process.waitFor(limits.wallClock().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ImageMagickFailure(
                        Cause.TIME_LIMIT, "killed after the wall-clock limit of " + limits.wallClock());
            }
            reading.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImageMagickFailure(Cause.INTERRUPTED, "killed: the calling thread was interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            killWithDescendants(process);
        }
    }

    private Process start() {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(limits.environment());
        builder.environment().put("MAGICK_CONFIGURE_PATH", Policy.directory().toString());
        PangoLibraries.keep(command, builder.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ImageMagickFailure(Cause.MISSING, "cannot start " + command.getFirst(), e);
        }
    }

    /** To look for descendants takes a walk through all processes, and one that has ended has none. */
    private static void killWithDescendants(Process process) {
        if (!process.isAlive()) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private interface StreamConsumer {
        void consume(InputStream stream) throws IOException;
    }

    private static CompletableFuture<Void> reading(InputStream stream, StreamConsumer consumer) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                consumer.consume(stream);
                done.complete(null);
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Keeps the first 16 KiB of a stream as text and reads past the rest. */
    static final class Head implements OutputConsumer, ErrorConsumer {

        private static final int KEPT_BYTES = 16 * 1024;

        private volatile String text = "";

        String text() {
            return text;
        }

        @Override
        public void consumeOutput(InputStream stream) throws IOException {
            text = new String(stream.readNBytes(KEPT_BYTES), StandardCharsets.UTF_8);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        }

        @Override
        public void consumeError(InputStream stream) throws IOException {
            consumeOutput(stream);
        }
    }
}
