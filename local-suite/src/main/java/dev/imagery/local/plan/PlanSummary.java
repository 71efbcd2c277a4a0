package dev.imagery.local.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a plan says, in lines. */
public final class PlanSummary {

    private static final int SHOWN = 20;
    private static final double MEGABYTE = 1e6;

    private final JsonNode plan;
    private final List<String> lines = new ArrayList<>();

    private PlanSummary(JsonNode plan) {
        this.plan = plan;
    }

    /** @param plan as the service answers it, with its markets */
    public static List<String> of(JsonNode plan) {
        PlanSummary summary = new PlanSummary(plan);
        summary.extent();
        summary.contexts();
        summary.live();
        summary.fallbacks();
        plan.path("notes").forEach(note -> summary.lines.add(note.asString()));
        summary.list("Warnings", plan.path("warnings"), PlanSummary::warning);
        summary.list("Gaps", plan.path("gaps"), PlanSummary::gap);
        summary.list("Markets", plan.path("markets"), PlanSummary::market);
        return summary.lines;
    }

    private void extent() {
        JsonNode renders = plan.path("renders");
        lines.add("Group %s, on revision %s of the catalogue"
                .formatted(text(plan, "group"), text(plan, "catalogRevision")));
        lines.add("%s assets of %s pictures, %s to render and %s known"
                .formatted(
                        text(plan, "permutations"),
                        text(plan, "compositions"),
                        text(renders, "needed"),
                        text(renders, "known")));
        JsonNode expected = plan.path("expected");
        if (!expected.isMissingNode()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "About %.1f s of CPU and %.1f MB, as measured before",
                    expected.path("cpuSeconds").asDouble(),
                    expected.path("bytes").asLong() / MEGABYTE));
        }
    }

    private void contexts() {
        JsonNode contexts = plan.path("contexts");
        list(
                contexts.path("refused").asBoolean()
                        ? "Contexts of other groups: the recipe would be refused, as it states no precedence"
                        : "Contexts of other groups",
                contexts.path("ofOthers"),
                owner -> "%s, version %s, precedence %s: %s, such as %s"
                        .formatted(
                                text(owner, "group"),
                                text(owner, "version"),
                                text(owner, "precedence"),
                                text(owner, "contexts"),
                                owner.path("first").path(0).asString("")));
    }

    private void live() {
        JsonNode live = plan.path("live");
        JsonNode difference = live.path("difference");
        if (live.isMissingNode() || difference.isMissingNode()) {
            return;
        }
        lines.add("Beside version %s, which is live: %s; markets: %d added, %d dropped, %s changed"
                .formatted(
                        text(live, "version"),
                        "titles: %s added, %s dropped, %s moved"
                                .formatted(
                                        text(difference, "added"),
                                        text(difference, "dropped"),
                                        text(difference, "moved")),
                        difference.path("addedMarkets").size(),
                        difference.path("droppedMarkets").size(),
                        text(difference, "changedMarkets")));
    }

    private void fallbacks() {
        String told = fallbacks(plan.path("fallbacks"));
        if (!told.isEmpty()) {
            lines.add("Fallbacks: " + told);
        }
    }

    private static String fallbacks(JsonNode fallbacks) {
        long crops = fallbacks.path("defaultCrops").asLong();
        return Stream.concat(
                        fallbacks
                                .path("artwork")
                                .propertyStream()
                                .map(entry -> "artwork " + entry.getKey() + " "
                                        + entry.getValue().asString()),
                        Stream.of("default crops " + crops).filter(any -> crops > 0))
                .collect(Collectors.joining(", "));
    }

    private interface Line {
        String of(JsonNode node);
    }

    private void list(String heading, JsonNode all, Line line) {
        if (all.isEmpty()) {
            return;
        }
        lines.add(heading);
        all.valueStream().limit(SHOWN).map(line::of).forEach(text -> lines.add("  " + text));
        if (all.size() > SHOWN) {
            lines.add("  … %d more; --json has all".formatted(all.size() - SHOWN));
        }
    }

    private static String warning(JsonNode warning) {
        String pointer = text(warning, "pointer");
        return (pointer.isEmpty() ? "" : pointer + ": ") + text(warning, "message");
    }

    private static String gap(JsonNode gap) {
        return "%s/%s %s: %s"
                .formatted(text(gap, "country"), text(gap, "language"), text(gap, "code"), text(gap, "message"));
    }

    private static String market(JsonNode market) {
        JsonNode difference = market.path("difference");
        String cell = market.has("cell") ? "@" + text(market, "cell") : "";
        String changes = difference.isMissingNode()
                ? ""
                : ", +%d −%d ~%d"
                        .formatted(
                                difference.path("added").size(),
                                difference.path("dropped").size(),
                                difference.path("moved").size());
        String fallbacks = fallbacks(market.path("fallbacks"));
        return "%s/%s%s  %d titles on %s assets%s%s"
                .formatted(
                        text(market, "country"),
                        text(market, "language"),
                        cell,
                        market.path("titles").size(),
                        text(market, "assets"),
                        changes,
                        fallbacks.isEmpty() ? "" : " (" + fallbacks + ")");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
