package dev.imagery.local.command;

import dev.imagery.local.client.RulesClient;
import dev.imagery.local.rules.ActivationText;
import dev.imagery.local.rules.UnmetExpectation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a version of a rule set the active one. */
@Command(
        name = "activate",
        description = {
            "Make a version of a rule set the active one; or, with --dry-run, tell what stands against it.",
            "Versions that fail the set's tests, have rules that can never win, or take a value away that contexts have now, are refused"
                    + " unless --force says why not."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is active, or could be", "1:refused, or it would be", "2:wrong usage"})
final class RulesActivateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SET", description = "the rule set, one that nobody owns")
    private String set = "";

    @Parameters(paramLabel = "VERSION", description = "its number")
    private long version;

    @Option(
            names = "--force",
            paramLabel = "REASON",
            description = "Why it is to be active whatever its tests and rules say; it is kept.")
    private @Nullable String force;

    @Option(names = "--dry-run", description = "Only tell what stands against it.")
    private boolean dryRun;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var client = new RulesClient(target.installation().customization());
        PrintWriter out = spec.commandLine().getOut();
        int exit = dryRun ? rehearse(client, out) : activate(client, out);
        out.flush();
        return exit;
    }

    private int activate(RulesClient client, PrintWriter out) throws IOException {
        out.println(ActivationText.activated(client.activate(set, version, force)));
        return 0;
    }

    private int rehearse(RulesClient client, PrintWriter out) throws IOException {
        List<UnmetExpectation> unmet = client.runKept(set, version)
                .path("unmet")
                .valueStream()
                .map(UnmetExpectation::of)
                .toList();
        List<String> against = ActivationText.against(unmet, client.analysis(set, version));
        against.forEach(out::println);
        out.println(
                against.isEmpty()
                        ? "Nothing stands against version %d of %s.".formatted(version, set)
                        : "Version %d of %s would be refused.".formatted(version, set));
        return against.isEmpty() ? 0 : 1;
    }
}
