package dev.imagery.local.command;

import dev.imagery.local.chaos.run.ChaosRun;
import dev.imagery.local.chaos.run.Outcome;
import dev.imagery.local.progress.Screen;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs batches on a suite of its own while faults befall it, and checks what was seen. */
@Command(
        name = "chaos",
        description = {
            "Run batches on a suite of its own while processes are killed, PostgreSQL is away, S3 fails and the disk is full; then check"
                    + " that nothing was lost, nothing was seen in part and nothing was done twice.",
            "The last line is one JSON object. Exits with 1 where a rule was broken."
        })
final class ChaosCommand implements Callable<Integer> {

    private static final int SHORTEST = 10;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "N",
            description = "Which faults and batches; the same number, the same schedule.")
    private long seed;

    @ArgGroup
    private @Nullable Length length;

    @Option(
            names = "--workers",
            defaultValue = "1",
            paramLabel = "N",
            description = "Processes that only render, beside the one that coordinates and renders (${DEFAULT-VALUE}).")
    private int workers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** One of both. */
    static final class Length {

        @Option(names = "--minutes", paramLabel = "M", description = "How long faults happen (1).")
        private int minutes;

        @Option(names = "--seconds", paramLabel = "S", description = "The same in seconds; 10 or more.")
        private int seconds;

        Duration duration() {
            return Duration.ofMinutes(minutes).plusSeconds(seconds);
        }
    }

    @Override
    public Integer call() throws Exception {
        Duration duration = length == null ? Duration.ofMinutes(1) : length.duration();
        if (duration.toSeconds() < SHORTEST || workers < 1) {
            throw new ParameterException(spec.commandLine(), "At least 10 seconds, and one worker or more");
        }
        Screen screen = Screen.standard();
        Outcome outcome = new ChaosRun(Imagery.home().checkout(), seed, duration, workers).run(screen::line);
        outcome.violations().forEach(violation -> screen.line(violation.toString()));
        screen.line(outcome.json());
        return outcome.violations().isEmpty() ? 0 : 1;
    }
}
