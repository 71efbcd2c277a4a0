package dev.imagery.imagemagick;

import dev.imagery.imagemagick.BoundedProcess.Head;
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
     * Runs it and returns what it printed on standard output, 16 MiB at most.
     *
     * @throws ImageMagickFailure with {@link ImageMagickFailure.Cause#MISSING} where there is no such program, with the program's own words, shortened,
     *     where it ends with an error, or with the limit's name
     */
    public String run(List<String> arguments, RunLimits limits) {
        var line = new ArrayList<String>(arguments.size() + 1);
        line.add(command);
        line.addAll(arguments);
        var output = new All();
        var error = new Head();
        int exit = new BoundedProcess(line, limits).run(output, error);
        if (exit != 0) {
            throw Ending.of(command, exit, error.text(), limits);
        }
        return output.text;
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
