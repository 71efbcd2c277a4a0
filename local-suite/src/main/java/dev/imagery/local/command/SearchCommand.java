package dev.imagery.local.command;

import dev.imagery.local.client.SearchClient;
import dev.imagery.local.inventory.AssetTable;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Finds assets. */
@Command(
        name = "search",
        description = {
            "Find assets among what is live, or in one version.",
            "Ranges are written MIN..MAX; either end may be left out."
        })
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private AskedPlace place = new AskedPlace();

    @Option(names = "--version", paramLabel = "N", description = "Of a version of the group, live or not.")
    private @Nullable Integer version;

    @Option(names = "--cell", paramLabel = "CELL", description = "Of a cell, such as autumn/bright; \"\": of none.")
    private @Nullable String cell;

    @Option(names = "--title", paramLabel = "ID", description = "That show a title.")
    private @Nullable Long title;

    @Option(names = "--design", paramLabel = "DESIGN", description = "Such as perspective.")
    private @Nullable String design;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            description = "That have such a file: jpeg, webp, avif, png.")
    private @Nullable String encoding;

    @Option(names = "--bytes", paramLabel = "RANGE", description = "Of the file of --encoding, or of the largest.")
    private @Nullable String bytes;

    @Option(names = "--contrast", paramLabel = "RANGE", description = "Of the page's text, such as ..4.5.")
    private @Nullable String contrast;

    @Option(
            names = "--made",
            paramLabel = "RANGE",
            description = "When they were rendered, such as 2026-01-31..; the end is left out.")
    private @Nullable String made;

    @Option(names = "--sort", paramLabel = "KEY", description = "context (the default), bytes, contrast or made.")
    private @Nullable String sort;

    @Option(names = "--desc", description = "The greatest first.")
    private boolean descending;

    @Option(names = "--count", description = "Tell how many there are in all.")
    private boolean count;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show at most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "As the service tells them, with addresses and titles.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        JsonNode found = new SearchClient(target.installation().storage()).assets(query(), limit);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(found.toPrettyString());
        } else {
            AssetTable.of(found, encoding == null ? "" : encoding).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** As parameters of the service. */
    Map<String, String> query() {
        Map<String, String> query = place.parameters();
        AskedPlace.put(query, "version", version);
        AskedPlace.put(query, "cell", cell);
        AskedPlace.put(query, "titleId", title);
        AskedPlace.put(query, "design", design);
        AskedPlace.put(query, "encoding", encoding);
        range(query, "--bytes", bytes, "minBytes", "maxBytes");
        range(query, "--contrast", contrast, "minContrast", "maxContrast");
        range(query, "--made", made, "madeFrom", "madeBefore");
        AskedPlace.put(query, "sort", sort);
        AskedPlace.put(query, "order", descending ? "desc" : null);
        AskedPlace.put(query, "count", count ? "true" : null);
        return query;
    }

    private static void range(
            Map<String, String> query, String option, @Nullable String range, String from, String to) {
        if (range == null) {
            return;
        }
        String[] ends = range.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("%s %s is no range such as 1..9".formatted(option, range));
        }
        AskedPlace.put(query, from, ends[0].isEmpty() ? null : ends[0]);
        AskedPlace.put(query, to, ends[1].isEmpty() ? null : ends[1]);
    }
}
