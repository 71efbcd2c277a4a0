package dev.imagery.local.command;

import dev.imagery.local.client.PinClient;
import dev.imagery.local.publishing.PinText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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

/** Has markets show known pictures for a while. */
@Command(
        name = "pin",
        description = "Have a market show known pictures until an instant, whatever else is published.",
        synopsisSubcommandLabel = "COMMAND")
final class PinCommand {

    private static final String UNTIL =
            "Until then, such as 2026-12-01T09:00:00+01:00; with --zone, a local time such as 2026-12-01T09:00.";

    private static final String MARKET = "a country and a language, such as JP/ja";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "list", description = "List what is pinned.")
    int list(@Mixin Target target) throws IOException {
        new PinClient(target.installation().storage(), "").all().forEach(pin -> out().println(PinText.line(pin)));
        out().flush();
        return 0;
    }

    @Command(name = "set", description = "Pin a market to what a version shows, be it live or not.")
    int set(
            @Parameters(paramLabel = "MARKET", description = MARKET) String market,
            @Parameters(paramLabel = "GROUP", description = "the asset group of the version") String group,
            @Parameters(paramLabel = "VERSION", description = "its number") int version,
            @Option(names = "--until", required = true, paramLabel = "INSTANT", description = UNTIL) String until,
            @Option(
                            names = "--zone",
                            paramLabel = "ZONE",
                            description = "Whose time --until is, such as Europe/Berlin.")
                    @Nullable String zone,
            @Option(names = "--reason", required = true, paramLabel = "REASON", description = "Why; it is kept.")
                    String reason,
            @Option(
                            names = "--from",
                            paramLabel = "MARKET",
                            description = "The market of the version whose pictures are shown (default: the same).")
                    @Nullable String from,
            @Option(names = "--platforms", split = ",", paramLabel = "tv", description = "Only on these platforms.")
                    @Nullable List<String> platforms,
            @Option(
                            names = "--resolutions",
                            split = ",",
                            paramLabel = "high",
                            description = "Only at these resolutions.")
                    @Nullable List<String> resolutions,
            @Mixin Mover mover)
            throws IOException {
        ObjectNode order = JsonMapper.shared().createObjectNode();
        order.put("group", group).put("version", version).put("reason", reason);
        if (zone == null) {
            order.put("until", until);
        } else {
            order.putObject("until").put("local", until).put("zone", zone);
        }
        if (from != null) {
            String[] parts = parts(from);
            order.putObject("from").put("country", parts[0]).put("language", parts[1]);
        }
        add(order, "platforms", platforms);
        add(order, "resolutions", resolutions);
        return mover.pin(out(), String.join("/", parts(market)), order);
    }

    @Command(name = "remove", description = "Take a market's pin away.")
    int remove(@Parameters(paramLabel = "MARKET", description = MARKET) String market, @Mixin Mover mover)
            throws IOException {
        return mover.unpin(out(), String.join("/", parts(market)));
    }

    private static String[] parts(String market) {
        if (!market.matches("[A-Z]{2}/[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("'%s' is no market; expected %s".formatted(market, MARKET));
        }
        return market.split("/", 2);
    }

    private static void add(ObjectNode order, String field, @Nullable List<String> named) {
        if (named != null) {
            ArrayNode list = order.putArray(field);
            named.forEach(list::add);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
