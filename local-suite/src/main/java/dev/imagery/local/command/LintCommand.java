package dev.imagery.local.command;

import dev.imagery.local.lint.LintedFile;
import dev.imagery.local.lint.Linter;
import dev.imagery.local.lint.Report;
import dev.imagery.local.lint.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what is wrong with recipes, for editors and continuous integration: nothing needs to run. */
@Command(
        name = "lint",
        description = {
            "Tell what is wrong with recipes in JSON or YAML, and where, without any service.",
            "What only the catalogue and stored recipes know is not looked at: that is plan's."
        },
        exitCodeOnExecutionException = LintCommand.UNREADABLE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no faults; there may be warnings",
            "1:faults, or with --strict warnings",
            "2:wrong usage, or a file that cannot be read"
        })
final class LintCommand implements Callable<Integer> {

    private static final int CLEAN = 0;
    private static final int FAULTY = 1;
    static final int UNREADABLE = 2;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "recipes; - reads one from standard input")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: a line for each finding (the default); github: annotations; json: one document.")
    private Report report = Report.TEXT;

    @Option(names = "--strict", description = "Warnings count as faults.")
    private boolean strict;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        var linted = new ArrayList<LintedFile>();
        int unreadable = 0;
        for (Path file : files) {
            try {
                LintedFile read = Linter.lint(file.toString(), RecipeFile.read(file));
                linted.add(strict ? read.strictly() : read);
            } catch (IOException e) {
                unreadable++;
                spec.commandLine().getErr().println(e.getMessage());
            }
        }
        spec.commandLine().getOut().print(report.of(linted));
        spec.commandLine().getOut().flush();
        return unreadable > 0 ? UNREADABLE : sum(linted, Severity.FAULT) > 0 ? FAULTY : CLEAN;
    }

    private static long sum(List<LintedFile> files, Severity severity) {
        return files.stream().mapToLong(file -> file.count(severity)).sum();
    }
}
