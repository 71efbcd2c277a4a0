package dev.imagery.local.rules;

import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.expectation.Unmet;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.reading.AdaptiveValueModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An expectation that was not met, in words.
 *
 * @param pointer JSON Pointer into the file
 * @param test its name
 * @param expected a value as JSON, {@code no value}, or {@code the rule …}
 * @param found the same
 * @param winner the rule that gives what was found, such as {@code world of copy@3}; {@code none}
 */
public record UnmetExpectation(
        String pointer, String test, String field, String expected, String found, String winner) {

    private static final String NOTHING = "no value";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new AdaptiveValueModule()).build();

    /** Of a run without a service. */
    public static UnmetExpectation of(Unmet unmet) {
        String winner = unmet.found().map(UnmetExpectation::winner).orElse("none");
        return switch (unmet) {
            case Unmet.OtherValue value ->
                new UnmetExpectation(
                        value.pointer(),
                        value.name(),
                        value.field(),
                        value.expected().map(UnmetExpectation::text).orElse(NOTHING),
                        value.found().map(selection -> text(selection.value())).orElse(NOTHING),
                        winner);
            case Unmet.OtherRule rule ->
                new UnmetExpectation(
                        rule.pointer(),
                        rule.name(),
                        rule.field(),
                        "the rule " + rule.expected(),
                        rule.found()
                                .map(selection -> "the rule " + selection.rule())
                                .orElse(NOTHING),
                        winner);
        };
    }

    /** Of an answer of customization. */
    public static UnmetExpectation of(JsonNode unmet) {
        String pointer = unmet.path("pointer").asString();
        JsonNode found = unmet.path("found");
        boolean ofRule = pointer.matches("/tests/[0-9]+/rules/.*");
        String rule = found.path("rule").asString("");
        return new UnmetExpectation(
                pointer,
                unmet.path("test").asString(),
                unmet.path("field").asString(),
                ofRule
                        ? "the rule " + unmet.path("expected").asString()
                        : unmet.hasNonNull("expected") ? unmet.path("expected").toString() : NOTHING,
                found.isMissingNode()
                        ? NOTHING
                        : ofRule ? "the rule " + rule : found.path("value").toString(),
                found.isMissingNode()
                        ? "none"
                        : winner(
                                rule,
                                found.path("ruleSet").asString(),
                                found.path("version").asLong()));
    }

    private static String text(AdaptiveValue value) {
        return JSON.writeValueAsString(value);
    }

    private static String winner(Selection selection) {
        return winner(selection.rule(), selection.ruleSet(), selection.version());
    }

    private static String winner(String rule, String set, long version) {
        return rule + " of " + set + (version == 0 ? "" : "@" + version);
    }
}
