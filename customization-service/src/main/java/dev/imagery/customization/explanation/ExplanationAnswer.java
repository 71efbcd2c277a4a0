package dev.imagery.customization.explanation;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.explanation.DecidingStep;
import dev.imagery.rules.explanation.Explanation;
import dev.imagery.rules.explanation.FailedCondition;
import dev.imagery.rules.explanation.FieldExplanation;
import dev.imagery.rules.explanation.Standing;
import dev.imagery.rules.model.AdaptiveValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An explanation as it is told over HTTP. */
record ExplanationAnswer(
        @Schema(description = "The release that is explained; 0 before the first", example = "7")
        long release,

        @Schema(description = "By name") List<Field> fields) {

    ExplanationAnswer {
        fields = List.copyOf(fields);
    }

    static ExplanationAnswer of(Explanation explanation) {
        return new ExplanationAnswer(
                explanation.release(),
                explanation.fields().stream().map(Field::of).toList());
    }

    /** Why a field has its value, or none. */
    @Schema(name = "FieldExplanation")
    record Field(
            String field,

            @Schema(description = "The rule that gives the value; absent where none matches") @Nullable Candidate winner,

            @Schema(description = "The first of those that match as well, in the order in which they would win")
            List<RunnerUp> runnersUp,

            @Schema(description = "How many match as well, listed or not")
            int allRunnersUp,

            @Schema(
                    description =
                            "The first of those that give the field a value and do not match: the fewest failed conditions first,"
                                    + " and of equals the one that would win")
            List<Loser> losers,

            @Schema(description = "How many do not match, listed or not")
            int allLosers) {

        Field {
            runnersUp = List.copyOf(runnersUp);
            losers = List.copyOf(losers);
        }

        static Field of(FieldExplanation field) {
            return new Field(
                    field.field(),
                    field.winner()
                            .map(winner -> Candidate.of(winner, field.field()))
                            .orElse(null),
                    field.runnersUp().stream()
                            .map(runner -> new RunnerUp(
                                    Candidate.of(runner.standing(), field.field()), kebab(runner.lostBy())))
                            .toList(),
                    field.allRunnersUp(),
                    field.losers().stream()
                            .map(loser -> new Loser(
                                    Candidate.of(loser.standing(), field.field()),
                                    loser.failed().stream().map(Failed::of).toList()))
                            .toList(),
                    field.allLosers());
        }

        private static String kebab(DecidingStep step) {
            return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A rule that gives the field a value. */
    @Schema(name = "CandidateRule")
    record Candidate(
            String ruleSet,
            long version,
            int precedence,
            String rule,
            int priority,

            @Schema(type = "object", description = "As in the rule set", additionalPropertiesSchema = Object.class)
            Map<String, Condition> conditions,

            @Schema(
                    description =
                            "The context that stands in for the one asked for, by the set's fallbacks, and that the rule matches;"
                                    + " absent where it matches the context itself, or none")
            @Nullable Map<String, String> standIn,

            @Schema(implementation = Object.class, description = "What the rule gives the field")
            AdaptiveValue value) {

        static Candidate of(Standing standing, String field) {
            return new Candidate(
                    standing.set().name(),
                    standing.set().version(),
                    standing.set().precedence(),
                    standing.rule().id(),
                    standing.rule().priority(),
                    new TreeMap<>(standing.rule().conditions()),
                    standing.asking() == 0
                            ? null
                            : new TreeMap<>(standing.asked().attributes()),
                    Objects.requireNonNull(standing.rule().payload().get(field)));
        }
    }

    /** A rule that matches, and comes after the winner. */
    record RunnerUp(
            Candidate candidate,

            @Schema(
                    description = "The first step of the order of winners at which it comes after the winner",
                    allowableValues = {"precedence", "rule-set", "fallback", "priority", "specificity", "id"})
            String lostBy) {}

    /** A rule that does not match. */
    record Loser(
            Candidate candidate,

            @Schema(description = "Every condition that the context does not meet")
            List<Failed> failed) {

        Loser {
            failed = List.copyOf(failed);
        }
    }

    /** A condition that the context does not meet. */
    @Schema(name = "FailedCondition")
    record Failed(
            String attribute,

            @Schema(implementation = Object.class, description = "As in the rule", example = "[\"en\", \"en-GB\"]")
            Condition condition,

            @Schema(description = "What the context has; absent where it lacks the attribute", example = "es") @Nullable String value) {

        static Failed of(FailedCondition failed) {
            return new Failed(failed.attribute(), failed.condition(), failed.value());
        }
    }
}
