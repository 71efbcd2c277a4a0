package dev.imagery.imagemagick;

import dev.imagery.imagemagick.BoundedProcess.Head;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.im4java.core.Operation;

/** The ImageMagick of this machine: version 7 ({@code magick}) or 6 ({@code convert}). Safe for any number of threads. */
public final class ImageMagick {

    private static final List<String> COMMANDS = List.of("magick", "convert");
    private static final RunLimits PROBE = RunLimits.within(Duration.ofSeconds(20));

    private final String command;
    private final Version version;

    private ImageMagick(String command, Version version) {
        this.command = command;
        this.version = version;
    }

    /**
     * The ImageMagick on the {@code PATH}; {@code magick} is preferred to {@code convert}.
     *
     * @throws ImageMagickFailure with {@link Cause#MISSING} where neither answers as ImageMagick does
     */
    public static ImageMagick find() {
        return COMMANDS.stream()
                .flatMap(command -> probe(command).stream())
                .findFirst()
                .orElseThrow(
                        () -> new ImageMagickFailure(
                                Cause.MISSING,
                                "ImageMagick is not installed: neither 'magick' nor 'convert' answers -version as ImageMagick does"));
    }

    private static Optional<ImageMagick> probe(String command) {
        try {
            var output = new Head();
            new BoundedProcess(List.of(command, "-version"), PROBE).run(output, new Head());
            return Version.parse(output.text()).map(version -> new ImageMagick(command, version));
        } catch (ImageMagickFailure e) {
            if (e.reason() == Cause.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @throws ImageMagickFailure where it does not answer any more */
    public void check() {
        run(List.of("-version"), PROBE);
    }

    public Version version() {
        return version;
    }

    /**
     * Runs one invocation and returns what it printed on standard output (its first 16 KiB, for {@code info:} formats).
     *
     * @throws ImageMagickFailure with ImageMagick's own words, shortened, where it ends with an error, or with the limit's name
     */
    public String run(Operation operation, RunLimits limits) {
        return run(operation.getCmdArgs(), limits);
    }

    /** As {@link #run(Operation, RunLimits)}, for an argument list that is built already. */
    public String run(List<String> arguments, RunLimits limits) {
        var output = new Head();
        var error = new Head();
        int exit = new BoundedProcess(commandLine(arguments), limits).run(output, error);
        if (exit != 0) {
            throw Ending.of("ImageMagick", exit, error.text(), limits);
        }
        return output.text();
    }

    private List<String> commandLine(List<String> arguments) {
        var line = new ArrayList<String>(arguments.size() + 1);
        line.add(command);
        line.addAll(arguments);
        return line;
    }
}
