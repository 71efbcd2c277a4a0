package dev.imagery.local.command;

import dev.imagery.local.client.TransferClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Tells what storage holds. */
@Command(name = "storage", description = "Show what is stored, by encoding and by group, and what goes when.")
final class StorageCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Measure now; without it, what was measured in the last hour is told.")
    private boolean fresh;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        JsonNode report = new TransferClient(target.installation().storage()).report(fresh);
        System.out.print(json ? report.toPrettyString() + "\n" : StorageText.of(report));
        return 0;
    }
}
