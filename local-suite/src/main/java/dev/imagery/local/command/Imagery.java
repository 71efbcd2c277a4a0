package dev.imagery.local.command;

import dev.imagery.local.ports.Ports;
import dev.imagery.local.suite.SuiteHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the suite. */
@Command(
        name = "./imagery",
        description = "Automated imagery: a recipe goes in, localised imagery for every market and screen comes out.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            SubmitCommand.class,
            PlanCommand.class,
            PreviewCommand.class,
            PublishCommand.class,
            ApproveCommand.class,
            RollbackCommand.class,
            WithdrawCommand.class,
            RestoreCommand.class,
            WithdrawalsCommand.class,
            CompareCommand.class,
            ReviewCommand.class,
            PinCommand.class,
            LintCommand.class,
            RecipeCommand.class,
            ScheduleCommand.class,
            SearchCommand.class,
            CoverageCommand.class,
            WhyCommand.class,
            RulesCommand.class,
            TitleCommand.class,
            FontCommand.class,
            StorageCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            TestReportCommand.class,
            ServeCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Of the launcher itself: test [--quick|MODULE…], verify, clean.",
            "",
            "First steps:  ./imagery demo"
        })
public final class Imagery {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli prints the help and ends the command.
    private boolean help;

    private Imagery() {}

    /** Runs one command and exits with its code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        // The first logging calls come from several threads at once; that is no news.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Imagery());
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(message(exception)));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    static SuiteHome home() {
        return SuiteHome.in(Path.of(System.getProperty("imagery.home", ".")));
    }

    /** The directory in which the launcher was called; it goes to the checkout itself. */
    static Path calledFrom() {
        return Path.of(Optional.ofNullable(System.getenv("IMAGERY_CALLED_FROM")).orElse(""));
    }

    static Ports ports() {
        return Ports.from(System.getenv());
    }

    /** What a person can act on needs no stack trace; anything else is a fault of the suite and shows where. */
    private static String message(Exception exception) {
        if ((exception instanceof IOException || exception instanceof IllegalArgumentException)
                && exception.getMessage() != null) {
            return exception.getMessage();
        }
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
