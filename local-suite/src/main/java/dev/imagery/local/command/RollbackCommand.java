package dev.imagery.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes back. */
@Command(
        name = "rollback",
        description =
                "Go back to the version that was live before, or to any that was; for everybody or for some markets and targets.")
final class RollbackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GROUP", description = "the asset group")
    private String group = "";

    @Option(names = "--to", paramLabel = "VERSION", description = "A version that was live (default: the one before).")
    private @Nullable Integer version;

    @Option(names = "--countries", split = ",", paramLabel = "JP", description = "Only in these countries.")
    private List<String> countries = List.of();

    @Option(names = "--languages", split = ",", paramLabel = "ja", description = "Only in these languages.")
    private List<String> languages = List.of();

    @Option(names = "--platforms", split = ",", paramLabel = "tv", description = "Only on these platforms.")
    private List<String> platforms = List.of();

    @Option(names = "--resolutions", split = ",", paramLabel = "high", description = "Only at these resolutions.")
    private List<String> resolutions = List.of();

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description = "Go back although that shows what is withdrawn; the reason is kept.")
    private @Nullable String override;

    @Mixin
    private Mover mover = new Mover();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ObjectNode order = JsonMapper.shared().createObjectNode();
        if (version != null) {
            order.put("toVersion", version);
        }
        add(order, "countries", countries);
        add(order, "languages", languages);
        add(order, "platforms", platforms);
        add(order, "resolutions", resolutions);
        if (override != null) {
            order.put("override", override);
        }
        return mover.move(spec.commandLine().getOut(), group, "rollback", order);
    }

    private static void add(ObjectNode order, String field, List<String> named) {
        if (!named.isEmpty()) {
            ArrayNode list = order.putArray(field);
            named.forEach(list::add);
        }
    }
}
