package dev.imagery.local.command;

import dev.imagery.local.client.RulesClient;
import dev.imagery.local.rules.ExplanationText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells of each adaptive field which rule wins it for a visitor, and why the others do not. */
@Command(
        name = "explain",
        description =
                "Tell for each field which rule wins, which would win without it, and which condition of the others failed.")
final class RulesExplainCommand implements Callable<Integer> {

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Such as JP.")
    private @Nullable String country;

    @Option(names = "--language", paramLabel = "LANG", description = "Such as ja.")
    private @Nullable String language;

    @Option(names = "--platform", paramLabel = "PLATFORM", description = "Such as tv.")
    private @Nullable String platform;

    @Option(names = "--resolution", paramLabel = "RESOLUTION", description = "Such as ultra.")
    private @Nullable String resolution;

    @Option(
            names = "--with",
            paramLabel = "NAME=VALUE",
            description = "Any further attribute, such as cell=autumn/bright; may be repeated.")
    private Map<String, String> others = Map.of();

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            description = "Only this field, such as headline; may be repeated.")
    private List<String> fields = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many runners-up, and how many that do not match, are told of each field; default 10.")
    private int limit;

    @Option(names = "--json", description = "As the service tells it.")
    private boolean json;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        JsonNode explanation = new RulesClient(target.installation().customization()).explain(context(), fields, limit);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(explanation.toPrettyString());
        } else {
            ExplanationText.of(explanation).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** What is known of the visitor, and nothing that was not said. */
    Map<String, String> context() {
        Map<String, String> context = new LinkedHashMap<>();
        AskedPlace.put(context, "country", country);
        AskedPlace.put(context, "language", language);
        AskedPlace.put(context, "platform", platform);
        AskedPlace.put(context, "resolution", resolution);
        context.putAll(others);
        return context;
    }
}
