package dev.imagery.local.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Markets by targets: how old what is there is, what is a fallback, and what is missing. */
public final class CoverageTable {

    private static final String MISSING = "·";
    private static final String FALLBACK = "~";

    private CoverageTable() {}

    /**
     * @param coverage as the service answers it
     * @param now by which ages are told
     */
    public static List<String> of(JsonNode coverage, Instant now) {
        List<String> lines = new ArrayList<>();
        if (coverage.path("markets").isEmpty()) {
            lines.add("Nothing is live");
        } else {
            lines.addAll(table(coverage, now).lines());
            lines.add("Ages of pictures; %s a fallback, %s missing".formatted(FALLBACK, MISSING));
            lines.add(totals(coverage.path("totals"), now));
        }
        String absent = coverage.path("absentCountries")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            lines.add("Nothing at all is live for " + absent);
        }
        return lines;
    }

    private static Table table(JsonNode coverage, Instant now) {
        Table table = new Table();
        table.add(row("", coverage.path("targets").valueStream().map(CoverageTable::target)));
        coverage.path("markets")
                .forEach(market -> table.add(row(
                        market.path("country").asString() + "/"
                                + market.path("language").asString(),
                        market.path("entries").valueStream().map(entry -> entry(entry, now)))));
        return table;
    }

    private static List<String> row(String first, Stream<String> rest) {
        return Stream.concat(Stream.of(first), rest).toList();
    }

    private static String target(JsonNode target) {
        return target.path("platform").asString() + "/"
                + target.path("resolution").asString();
    }

    private static String entry(JsonNode entry, Instant now) {
        return switch (entry.path("state").asString()) {
            case "own" -> age(entry.path("madeAt"), now);
            case "fallback" -> FALLBACK + age(entry.path("madeAt"), now) + " " + fallback(entry);
            default -> MISSING;
        };
    }

    /** What makes it a fallback, such as {@code medium}, {@code es} or {@code 3 titles}. */
    private static String fallback(JsonNode entry) {
        String[] of = entry.path("of").asString("").split("/", -1);
        return switch (entry.path("fallback").asString()) {
            case "resolution" -> of[of.length - 1];
            case "language" -> of[1];
            default -> entry.path("fallbackTitles").asInt() + " titles";
        };
    }

    private static String totals(JsonNode totals, Instant now) {
        return "%,d own, %,d fallbacks, %,d missing; the oldest picture: %s"
                .formatted(
                        totals.path("own").asInt(),
                        totals.path("fallback").asInt(),
                        totals.path("missing").asInt(),
                        age(totals.path("oldest"), now));
    }

    private static String age(JsonNode instant, Instant now) {
        if (instant.isMissingNode()) {
            return "-";
        }
        Duration age = Duration.between(Instant.parse(instant.asString()), now);
        return age.toDays() > 0
                ? age.toDays() + "d"
                : age.toHours() > 0 ? age.toHours() + "h" : age.toMinutes() + "min";
    }
}
