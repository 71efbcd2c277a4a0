package dev.imagery.local.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A withdrawal and how it stands, in lines. */
public final class WithdrawalSummary {

    private WithdrawalSummary() {}

    /** @param withdrawal as the service answers it */
    public static List<String> of(JsonNode withdrawal) {
        List<String> lines = new ArrayList<>();
        lines.add(line(withdrawal));
        String failure = withdrawal.path("generation").path("failure").asString("");
        if (!failure.isEmpty()) {
            lines.add("  Generation could not be told: " + failure);
        }
        withdrawal.path("groups").forEach(group -> add(lines, group));
        JsonNode receipt = withdrawal.path("receipt");
        if (receipt.isObject()) {
            lines.add("  Its purge %s is %s"
                    .formatted(
                            receipt.path("id").asString(), receipt.path("state").asString()));
        }
        return lines;
    }

    /** @param withdrawal as the service answers a dry run */
    public static List<String> rehearsed(JsonNode withdrawal) {
        List<String> lines = new ArrayList<>();
        lines.add("title %s in %s, from %s:"
                .formatted(
                        withdrawal.path("titleId").asString(),
                        markets(withdrawal),
                        withdrawal.path("from").asString()));
        withdrawal.path("groups").forEach(group -> add(lines, group));
        if (withdrawal.path("groups").isEmpty()) {
            lines.add("  Nothing that is live shows it.");
        }
        lines.add("Nothing was done.");
        return lines;
    }

    /** In one line, without groups. */
    public static String line(JsonNode withdrawal) {
        return "%s: title %s in %s is %s, from %s: %s"
                .formatted(
                        withdrawal.path("id").asString(),
                        withdrawal.path("titleId").asString(),
                        markets(withdrawal),
                        state(withdrawal),
                        withdrawal.path("from").asString(),
                        withdrawal.path("reason").asString());
    }

    private static String state(JsonNode withdrawal) {
        String state = withdrawal.path("state").asString();
        return switch (state) {
            case "open" ->
                "withdrawn, to be completed by " + withdrawal.path("deadline").asString();
            case "overdue" -> "OVERDUE since " + withdrawal.path("deadline").asString();
            case "completed" -> "withdrawn";
            default -> state;
        };
    }

    private static String markets(JsonNode withdrawal) {
        JsonNode markets = withdrawal.path("markets");
        return markets.isEmpty()
                ? "all markets"
                : markets.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static void add(List<String> lines, JsonNode group) {
        String name = group.path("group").asString();
        for (JsonNode market : group.path("markets")) {
            lines.add("  %s %s: %s"
                    .formatted(
                            name,
                            market.path("market").asString(),
                            switch (market.path("state").asString()) {
                                case "shown" -> "shows it still, as there is nothing older without it";
                                case "fallback" ->
                                    "has older pictures, by version "
                                            + group.path("fallbackVersion").asString("?");
                                default ->
                                    "has other pictures, by version "
                                            + group.path("live").asString("?");
                            }));
        }
        JsonNode remaking = group.path("remaking");
        if (!remaking.isMissingNode() && !group.path("state").asString().equals("replaced")) {
            lines.add("  %s is made anew: %s%s%s"
                    .formatted(
                            name,
                            remaking.path("state").asString(),
                            remaking.hasNonNull("batch")
                                    ? ", batch " + remaking.path("batch").asString()
                                    : "",
                            remaking.hasNonNull("detail")
                                    ? ". " + remaking.path("detail").asString()
                                    : ""));
        }
    }
}
