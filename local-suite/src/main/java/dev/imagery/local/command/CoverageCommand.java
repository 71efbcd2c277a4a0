package dev.imagery.local.command;

import dev.imagery.local.client.SearchClient;
import dev.imagery.local.inventory.CoverageTable;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows what is there and what is missing. */
@Command(
        name = "coverage",
        description = "Show for markets and targets what is live, what is a fallback, what is missing, and how old.")
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private AskedPlace place = new AskedPlace();

    @Option(names = "--json", description = "As the service tells it, with groups and versions.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        JsonNode coverage = new SearchClient(target.installation().storage()).coverage(place.parameters());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(coverage.toPrettyString());
        } else {
            CoverageTable.of(coverage, Instant.now()).forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
