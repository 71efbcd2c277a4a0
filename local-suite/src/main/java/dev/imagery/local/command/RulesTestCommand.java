package dev.imagery.local.command;

import dev.imagery.local.client.RulesClient;
import dev.imagery.local.rules.DraftRules;
import dev.imagery.local.rules.TestFile;
import dev.imagery.local.rules.TestReport;
import dev.imagery.local.rules.UnmetExpectation;
import dev.imagery.rules.expectation.Expectations;
import dev.imagery.rules.index.ReleaseIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Holds rules against files of tests. */
@Command(
        name = "test",
        description = {
            "Hold rules against tests in JSON or YAML: those that are served, a version in its place among them, or a file of rules.",
            "With --rules nothing needs to run."
        },
        exitCodeOnExecutionException = RulesTestCommand.IMPOSSIBLE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all met", "1:some not met", "2:wrong usage, a file that cannot be used, or no service"})
final class RulesTestCommand implements Callable<Integer> {

    private static final int MET = 0;
    private static final int UNMET = 1;
    static final int IMPOSSIBLE = 2;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "tests; - reads them from standard input")
    private List<Path> files = List.of();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "A rule set to be held against them by itself, without any service.")
    private @Nullable Path rules;

    @Option(names = "--set", paramLabel = "SET", description = "With --version: a rule set of the service.")
    private @Nullable String set;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "The version that stands in the place of the set's active one.")
    private @Nullable Long version;

    @Mixin
    private Target target = new Target();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rules != null && (set != null || target.isElsewhere())) {
            throw new ParameterException(spec.commandLine(), "--rules is tested by itself, without a service");
        }
        if ((set == null) != (version == null)) {
            throw new ParameterException(spec.commandLine(), "--set and --version belong together");
        }
        List<TestFile> read = readAll();
        Run run = run();
        var report = new TestReport();
        for (TestFile file : read) {
            report.add(file, run.unmet(file));
        }
        report.lines().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return report.isMet() ? MET : UNMET;
    }

    /** All of them, so that all faults of all files are told at once. */
    private List<TestFile> readAll() throws IOException {
        List<TestFile> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            try {
                read.add(TestFile.read(file.toString(), bytes(file)));
            } catch (IOException unusable) {
                faults.add(String.valueOf(unusable.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IOException(String.join("\n", faults));
        }
        return read;
    }

    private Run run() throws IOException {
        if (rules != null) {
            ReleaseIndex draft = DraftRules.read(rules.toString(), bytes(rules));
            Instant now = Instant.now();
            return file -> Expectations.unmet(draft, file.tests(), now).stream()
                    .map(UnmetExpectation::of)
                    .toList();
        }
        var client = new RulesClient(target.installation().customization());
        return file -> {
            JsonNode answer =
                    set == null || version == null ? client.run(file.json()) : client.run(set, version, file.json());
            return answer.path("unmet").valueStream().map(UnmetExpectation::of).toList();
        };
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream content = RecipeFile.open(file)) {
            return content.readAllBytes();
        }
    }

    /** What holds the tests of a file against rules. */
    @FunctionalInterface
    private interface Run {
        List<UnmetExpectation> unmet(TestFile file) throws IOException;
    }
}
