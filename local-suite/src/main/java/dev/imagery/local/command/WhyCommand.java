package dev.imagery.local.command;

import dev.imagery.local.client.SearchClient;
import dev.imagery.local.inventory.ShownText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells what visitors are shown, or were, and why it is that. */
@Command(
        name = "why",
        aliases = "history",
        description =
                "Tell what a visitor is shown, or was at an instant: picture, rule, release, version, recipe, batch and author.")
final class WhyCommand implements Callable<Integer> {

    @Option(names = "--country", paramLabel = "COUNTRY", required = true, description = "Such as JP.")
    private String country = "";

    @Option(names = "--language", paramLabel = "LANG", required = true, description = "Such as ja.")
    private String language = "";

    @Option(names = "--platform", paramLabel = "PLATFORM", description = "Such as tv; default browser.")
    private @Nullable String platform;

    @Option(names = "--resolution", paramLabel = "RESOLUTION", description = "Such as ultra; default high.")
    private @Nullable String resolution;

    @Option(names = "--cell", paramLabel = "CELL", description = "Of an experiment, such as autumn/bright.")
    private @Nullable String cell;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Such as 2026-11-24T09:00:00Z, or a day; default now.")
    private @Nullable String at;

    @Option(names = "--titles", description = "Name all titles that the picture shows.")
    private boolean allTitles;

    @Option(names = "--json", description = "As the service tells it, with the recipe and the picture's provenance.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        JsonNode shown = new SearchClient(target.installation().storage()).shown(visit());
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? shown.toPrettyString() : ShownText.of(shown, allTitles));
        out.flush();
        return 0;
    }

    private Map<String, String> visit() {
        Map<String, String> visit = new LinkedHashMap<>();
        visit.put("country", country);
        visit.put("language", language);
        AskedPlace.put(visit, "platform", platform);
        AskedPlace.put(visit, "resolution", resolution);
        AskedPlace.put(visit, "cell", cell);
        AskedPlace.put(visit, "at", at);
        return visit;
    }
}
