package dev.imagery.rules.expectation;

import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.index.ReleaseIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a release against tests. */
public final class Expectations {

    private Expectations() {}

    /**
     * All that the release does not meet: by test in their order, of each first the values and then the rules, by field.
     *
     * @param now the time for tests whose context states none
     */
    public static List<Unmet> unmet(ReleaseIndex release, List<Expectation> tests, Instant now) {
        var unmet = new ArrayList<Unmet>();
        for (int test = 0; test < tests.size(); test++) {
            Expectation expectation = tests.get(test);
            Map<String, Selection> answer = new HashMap<>();
            for (Selection selection :
                    release.evaluate(expectation.context(), now).selections()) {
                answer.put(selection.field(), selection);
            }
            compare(test, expectation, answer, unmet);
        }
        return unmet;
    }

    private static void compare(int test, Expectation expectation, Map<String, Selection> answer, List<Unmet> unmet) {
        expectation.values().forEach((field, expected) -> {
            Optional<Selection> found = Optional.ofNullable(answer.get(field));
            if (!found.map(Selection::value).equals(expected)) {
                unmet.add(new Unmet.OtherValue(test, expectation.name(), field, expected, found));
            }
        });
        expectation.rules().forEach((field, expected) -> {
            Optional<Selection> found = Optional.ofNullable(answer.get(field));
            if (!found.map(Selection::rule).equals(Optional.of(expected))) {
                unmet.add(new Unmet.OtherRule(test, expectation.name(), field, expected, found));
            }
        });
    }
}
