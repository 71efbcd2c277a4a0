package dev.imagery.customization.gate;

import dev.imagery.customization.analysis.ValuesAnswer;
import dev.imagery.rules.analysis.DeadRule;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.expectation.Unmet;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says why a version is not activated. */
@Component
class Refusal {

    /** More than anyone reads. */
    private static final int LISTED = 1_000;

    private static final int LONGEST_VALUE = 200;

    private final JsonMapper json;

    Refusal(JsonMapper json) {
        this.json = json;
    }

    /** 422 with every expectation that is not met, every rule that can never win, and the contexts that lose a value. */
    ProblemException of(Verdict verdict) {
        List<Fault> faults = Stream.of(verdict.unmet().stream().map(this::unmet), dead(verdict), lost(verdict))
                .flatMap(some -> some)
                .toList();
        return ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "activation-refused",
                title(verdict),
                "It is activated all the same by a request with force: the reason, for the history."
                        + (faults.size() > LISTED ? " The first %,d faults are listed.".formatted(LISTED) : ""),
                faults.stream().limit(LISTED).toList());
    }

    private static String title(Verdict verdict) {
        int unmet = verdict.unmet().size();
        int dead = verdict.rules().dead().size();
        int lost = verdict.fieldsLost();
        var faults = new ArrayList<String>();
        if (unmet > 0) {
            faults.add("leaves " + counted(unmet, "expectation") + " of its tests unmet");
        }
        if (dead > 0) {
            faults.add("has " + counted(dead, "rule") + " that can never win");
        }
        if (lost > 0) {
            faults.add("leaves " + counted(lost, "field") + " without a value in contexts that have one");
        }
        return "Version " + verdict.activated().index().version() + " of "
                + verdict.activated().index().name() + " " + String.join(" and ", faults);
    }

    private static String counted(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private Fault unmet(Unmet unmet) {
        String expected = switch (unmet) {
            case Unmet.OtherValue value -> value.expected().map(this::text).orElse("no value");
            case Unmet.OtherRule rule -> "the rule " + rule.expected() + " to win";
        };
        Object found = switch (unmet) {
            case Unmet.OtherValue value -> value.found().map(Selection::value).orElse(null);
            case Unmet.OtherRule rule -> rule.found().map(Selection::rule).orElse(null);
        };
        return Fault.of(
                unmet.pointer(),
                "unmet",
                found,
                expected + " in the test \"" + unmet.name() + "\""
                        + unmet.found().map(Refusal::winner).orElse(", where no rule wins"));
    }

    private String text(Object value) {
        String text = json.writeValueAsString(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static String winner(Selection selection) {
        return ", where the rule " + selection.rule() + " of " + selection.ruleSet() + " wins";
    }

    /** By their places in the version's document. */
    private static Stream<Fault> dead(Verdict verdict) {
        Map<String, Integer> places = places(verdict.activated().rules());
        return verdict.rules().dead().stream()
                .map(rule -> Fault.of(
                        "/rules/" + places.get(rule.rule()),
                        "dead",
                        rule.rule(),
                        "a rule that can win" + shadows(rule)));
    }

    private static Stream<Fault> lost(Verdict verdict) {
        return verdict.lost().stream()
                .flatMap(uncovered -> uncovered.patterns().stream()
                        .map(pattern -> Fault.of(
                                "/rules",
                                "newly-uncovered",
                                ValuesAnswer.of(pattern),
                                "a value for " + String.join(", ", uncovered.fields())
                                        + " in these contexts, as the release before has one")));
    }

    private static Map<String, Integer> places(RuleSet set) {
        Map<String, Integer> places = new HashMap<>();
        List<Rule> rules = set.rules(); // sorted by id, as they are kept and told
        for (int place = 0; place < rules.size(); place++) {
            places.put(rules.get(place).id(), place);
        }
        return places;
    }

    private static String shadows(DeadRule rule) {
        return rule.shadowedBy().stream()
                .map(winner -> winner.rule() + " of " + winner.ruleSet())
                .collect(Collectors.joining(", ", "; in its place win ", ""));
    }
}
