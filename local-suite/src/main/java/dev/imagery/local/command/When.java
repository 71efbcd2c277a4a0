package dev.imagery.local.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When a version goes live, and whether it may take imagery away. */
final class When {

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "Go live then, such as 2026-12-01T09:00:00+01:00; with --zone, a local time such as 2026-12-01T09:00.")
    private @Nullable String at;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose time --at is, such as Europe/Berlin.")
    private @Nullable String zone;

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description =
                    "Publish it although a market loses imagery by it, or is shown what is withdrawn; the reason is kept.")
    private @Nullable String override;

    @Option(
            names = "--embargo",
            paramLabel = "COUNTRIES=INSTANT",
            description = "These see it later: JP,KR=2026-12-01T09:00@Asia/Tokyo, or with an offset"
                    + " JP=2026-12-01T09:00:00+09:00. May be repeated.")
    private List<String> embargoes = List.of();

    /** Puts into an order what was said. */
    void addTo(ObjectNode order) {
        if (at != null && zone != null) {
            order.putObject("at").put("local", at).put("zone", zone);
        } else if (at != null) {
            order.put("at", at);
        } else if (zone != null) {
            throw new IllegalArgumentException("--zone says whose time --at is, and there is no --at");
        }
        if (override != null) {
            order.put("override", override);
        }
        if (!embargoes.isEmpty()) {
            ArrayNode list = order.putArray("embargoes");
            embargoes.forEach(embargo -> Embargo.read(embargo).addTo(list.addObject()));
        }
    }
}
