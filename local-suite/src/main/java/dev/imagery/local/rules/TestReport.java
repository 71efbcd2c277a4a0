package dev.imagery.local.rules;

import java.util.ArrayList;
import java.util.List;

/** What came of running files of tests, for people; each place as compilers write it, {@code file:line:column}. */
public final class TestReport {

    private final List<String> lines = new ArrayList<>();
    private int tests;
    private int unmet;

    /** Adds what came of one file. */
    public void add(TestFile file, List<UnmetExpectation> found) {
        tests += file.tests().size();
        unmet += found.size();
        for (UnmetExpectation expectation : found) {
            lines.add(file.name() + ":" + file.positionOf(expectation.pointer()) + ": " + expectation.test() + ": "
                    + expectation.field());
            lines.add("    expected  " + expectation.expected());
            lines.add("    found     " + expectation.found());
            lines.add("    rule      " + expectation.winner());
        }
    }

    /** Whether there was nothing that was not met. */
    public boolean isMet() {
        return unmet == 0;
    }

    /** What was not met, and the sum. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add("%,d %s, %s"
                .formatted(
                        tests,
                        tests == 1 ? "test" : "tests",
                        unmet == 0
                                ? "all met"
                                : "%,d %s not met".formatted(unmet, unmet == 1 ? "expectation" : "expectations")));
        return all;
    }
}
