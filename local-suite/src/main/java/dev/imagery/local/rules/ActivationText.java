package dev.imagery.local.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What came of an activation, or would, for people. */
public final class ActivationText {

    private ActivationText() {}

    /** @param activated the answer of {@code POST /v1/rulesets/{name}/activate} */
    public static String activated(JsonNode activated) {
        JsonNode checks = activated.path("checks");
        List<String> parts = new ArrayList<>();
        if (!checks.isMissingNode()) {
            parts.add(tests(checks));
        }
        int dead = checks.path("deadRules").asInt(0);
        if (dead > 0) {
            parts.add(counted(dead, "rule") + " that can never win");
        }
        int lost = checks.path("newlyUncovered").asInt(0);
        if (lost > 0) {
            parts.add(counted(lost, "field") + " without a value in contexts that had one");
        }
        if (checks.hasNonNull("forced")) {
            parts.add("forced: " + checks.path("forced").asString());
        }
        return "release " + activated.path("release").asLong()
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    /**
     * What stands against an activation; nothing where it may be.
     *
     * @param unmet of its tests
     * @param analysis the answer of {@code GET …/analysis}
     */
    public static List<String> against(List<UnmetExpectation> unmet, JsonNode analysis) {
        List<String> lines = new ArrayList<>();
        for (UnmetExpectation expectation : unmet) {
            lines.add("%s: %s: expected %s, found %s; rule: %s"
                    .formatted(
                            expectation.test(),
                            expectation.field(),
                            expectation.expected(),
                            expectation.found(),
                            expectation.winner()));
        }
        for (JsonNode dead : analysis.path("deadRules")) {
            lines.add(dead.path("rule").asString() + " can never win; in its place: "
                    + dead.path("shadowedBy")
                            .valueStream()
                            .map(winner -> winner.path("rule").asString() + " of "
                                    + winner.path("ruleSet").asString())
                            .collect(Collectors.joining(", ")));
        }
        for (JsonNode lost : analysis.path("newlyUncovered")) {
            String fields =
                    lost.path("fields").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
            for (JsonNode pattern : lost.path("patterns")) {
                lines.add(fields + ": no value any more " + PatternText.of(pattern));
            }
        }
        return lines;
    }

    private static String tests(JsonNode checks) {
        long version = checks.path("testsVersion").asLong();
        if (version == 0) {
            return "there are no tests";
        }
        String tests = counted(checks.path("tests").asInt(), "test") + " of version " + version;
        int unmet = checks.path("unmet").asInt();
        return unmet == 0 ? tests + " met" : counted(unmet, "expectation") + " of " + tests + " not met";
    }

    private static String counted(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }
}
