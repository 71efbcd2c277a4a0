package dev.imagery.local.command;

import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.plan.PlanSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells what a recipe would do. */
@Command(name = "plan", description = "Tell what a recipe would do, without drawing anything; exits 1 on gaps.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the recipe; - reads it from standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "The whole plan: every market with its titles and the reason of each.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        JsonNode plan = new GenerationClient(target.installation().generation()).plan(RecipeFile.read(file));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(plan.toPrettyString());
        } else {
            PlanSummary.of(plan).forEach(out::println);
        }
        out.flush();
        return plan.path("gaps").isEmpty() ? 0 : 1;
    }
}
