package dev.imagery.local.command;

import dev.imagery.local.client.ComparisonClient;
import dev.imagery.local.inventory.ComparisonTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows how the pictures of two versions differ. */
@Command(
        name = "compare",
        description = "Show by how much the pictures of two versions differ, the largest change first.")
final class CompareCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Parameters(index = "0", paramLabel = "GROUP", description = "the asset group")
    private String group = "";

    @Parameters(index = "1", paramLabel = "A", description = "the number of the earlier version")
    private int from;

    @Parameters(index = "2", paramLabel = "B", description = "the number of the later version")
    private int to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show at most so many assets (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--sheet",
            paramLabel = "FILE.png",
            description = "Write a picture of the largest changes: before, after, and where they differ.")
    private @Nullable Path sheet;

    @Option(
            names = "--largest",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many changes that has (default: ${DEFAULT-VALUE}).")
    private int largest;

    @Option(names = "--now", description = "Show what is known, without waiting until all pictures are compared.")
    private boolean now;

    @Option(names = "--json", description = "As the service tells it, with the addresses of the pictures.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ComparisonClient storage = new ComparisonClient(target.installation().storage());
        if (!now) {
            awaitAll(storage);
        }
        JsonNode comparison = storage.comparison(group, from, to, limit);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(comparison.toPrettyString());
        } else {
            ComparisonTable.of(comparison).forEach(out::println);
        }
        if (sheet != null) {
            storage.sheet(group, from, to, largest, Imagery.calledFrom().resolve(sheet));
        }
        out.flush();
        return 0;
    }

    private void awaitAll(ComparisonClient storage) throws IOException {
        while (storage.comparison(group, from, to, 1)
                .at("/pictures/state")
                .asString("")
                .equals("running")) {
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
