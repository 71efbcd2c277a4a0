package dev.imagery.rules.expectation;

import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.model.AdaptiveValue;
import java.util.Optional;

/** One thing that a test expects, and a release does not answer. */
public sealed interface Unmet {

    /** Where the test stands among the others, from 0. */
    int test();

    /** The test's name. */
    String name();

    String field();

    /** What the field gets instead, and of which rule; empty where no rule gives it a value. */
    Optional<Selection> found();

    /** JSON Pointer to the expectation in the document of the tests, such as {@code /tests/3/expect/headline}. */
    String pointer();

    /** @param expected empty where the field was to get nothing */
    record OtherValue(int test, String name, String field, Optional<AdaptiveValue> expected, Optional<Selection> found)
            implements Unmet {

        @Override
        public String pointer() {
            return "/tests/" + test + "/expect/" + field;
        }
    }

    /** @param expected the id of the rule that was to win */
    record OtherRule(int test, String name, String field, String expected, Optional<Selection> found) implements Unmet {

        @Override
        public String pointer() {
            return "/tests/" + test + "/rules/" + field;
        }
    }
}
