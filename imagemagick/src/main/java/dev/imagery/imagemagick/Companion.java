package dev.imagery.imagemagick;

import dev.imagery.imagemagick.BoundedProcess.Head;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.im4java.process.OutputConsumer;

/** A program that works beside ImageMagick, as {@code heif-enc} and {@code fc-list} do, run within the same limits. */
public record Companion(String command) {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /**
     * Where a system knows no such limit, the program runs without. The pools of memory that threads would have for themselves take more
     * addresses than memory.
     */
    private static final String WITHIN = "ulimit -v \"$0\" 2>/dev/null; export MALLOC_ARENA_MAX=1; exec \"$@\"";

    /** The exit code of a shell that finds no such program. */
    private static final int NOT_FOUND = 127;

    /**
     * What it printed.
     *
     * @param output on standard output, 16 MiB at most
     * @param error on standard error, the beginning of it
     */
    public record Answer(String output, String error) {}

    /**
     * Runs it and returns what it printed on standard output, 16 MiB at most.
     *
     * @throws ImageMagickFailure with {@link Cause#MISSING} where there is no such program, with the program's own words, shortened,
     *     where it ends with an error, or with the limit's name
     */
    public String run(List<String> arguments, RunLimits limits) {
        return ask(arguments, limits).output();
    }

    /** As {@link #run}, and with what it printed on standard error: some programs tell their version there. */
    public Answer ask(List<String> arguments, RunLimits limits) {
        return ask(List.of(), arguments, limits);
    }

    /**
     * As {@link #run}, for a program that keeps no limit of memory itself.
     *
     * @param mebibytes of addresses, for the program, its libraries and all that it works on
     */
    public String runWithin(long mebibytes, List<String> arguments, RunLimits limits) {
        return ask(List.of("sh", "-c", WITHIN, String.valueOf(mebibytes * 1024)), arguments, limits)
                .output();
    }

    private Answer ask(List<String> starter, List<String> arguments, RunLimits limits) {
        var line = new ArrayList<String>(starter);
        line.add(command);
        line.addAll(arguments);
        var output = new All();
        var error = new Head();
        int exit = new BoundedProcess(line, limits).run(output, error);
        if (exit == NOT_FOUND && !starter.isEmpty()) {
            throw new ImageMagickFailure(Cause.MISSING, "cannot start " + command);
        }
        if (exit != 0) {
            throw Ending.of(command, exit, error.text(), limits);
        }
        return new Answer(output.text, error.text());
    }

    private static final class All implements OutputConsumer {

        private volatile String text = "";

        @Override
        public void consumeOutput(InputStream stream) throws IOException {
            text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            stream.transferTo(OutputStream.nullOutputStream());
        }
    }
}
