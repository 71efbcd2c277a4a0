package dev.imagery.local.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Why a context gets what it gets, for people. */
public final class ExplanationText {

    private ExplanationText() {}

    /**
     * In lines, field by field.
     *
     * @param explanation an answer of {@code POST /v1/explain}
     */
    public static List<String> of(JsonNode explanation) {
        List<String> lines = new ArrayList<>();
        lines.add("release %d".formatted(explanation.path("release").asLong()));
        for (JsonNode field : explanation.path("fields")) {
            lines.add("");
            lines.add(field.path("field").asString());
            lines.add(
                    field.hasNonNull("winner")
                            ? "  winner     " + candidate(field.path("winner"))
                            : "  winner     none: no rule matches");
            field.path("runnersUp")
                    .forEach(runner -> lines.add("  runner-up  " + candidate(runner.path("candidate")) + ", lost by "
                            + runner.path("lostBy").asString()));
            more(field.path("allRunnersUp").asInt() - field.path("runnersUp").size(), "runners-up", lines);
            field.path("losers")
                    .forEach(loser ->
                            lines.add("  no match   " + candidate(loser.path("candidate")) + ": " + failed(loser)));
            more(field.path("allLosers").asInt() - field.path("losers").size(), "that do not match", lines);
        }
        return lines;
    }

    private static void more(int count, String what, List<String> lines) {
        if (count > 0) {
            lines.add("             and %,d more %s".formatted(count, what));
        }
    }

    private static String candidate(JsonNode candidate) {
        return "%s  %s of %s@%d"
                .formatted(
                        candidate.path("value"),
                        candidate.path("rule").asString(),
                        candidate.path("ruleSet").asString(),
                        candidate.path("version").asLong());
    }

    private static String failed(JsonNode loser) {
        return loser.path("failed")
                .valueStream()
                .map(failed -> "%s is %s, not %s"
                        .formatted(
                                failed.path("attribute").asString(),
                                failed.hasNonNull("value")
                                        ? failed.path("value").asString()
                                        : "absent",
                                failed.path("condition")))
                .collect(Collectors.joining("; "));
    }
}
