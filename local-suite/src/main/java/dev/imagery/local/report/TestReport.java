package dev.imagery.local.report;

import dev.imagery.local.report.TestCase.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a test run took and how it ended. */
public final class TestReport {

    private static final int SLOWEST = 10;

    private final List<TestCase> cases;

    TestReport(List<TestCase> cases) {
        this.cases = cases;
    }

    /** The last run in {@code checkout}. */
    public static TestReport of(Path checkout) throws IOException {
        return new TestReport(SurefireReports.read(checkout));
    }

    /** Whether tests ran and none failed. */
    public boolean isGood() {
        return count(Outcome.PASSED) > 0 && count(Outcome.FAILED) == 0;
    }

    /** The report for a person; the last line says how many passed, failed and were skipped. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Time by tier");
        for (Tier tier : Tier.values()) {
            List<TestCase> ofTier =
                    cases.stream().filter(test -> test.tier() == tier).toList();
            double seconds = ofTier.stream().mapToDouble(TestCase::seconds).sum();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-8s %5d tests %8.1f s",
                    tier.name().toLowerCase(Locale.ROOT),
                    ofTier.size(),
                    seconds));
        }
        lines.add("");
        lines.add("The slowest");
        cases.stream()
                .sorted(Comparator.comparingDouble(TestCase::seconds).reversed())
                .limit(SLOWEST)
                .forEach(test -> lines.add(String.format(Locale.ROOT, "  %7.2f s  %s", test.seconds(), name(test))));
        addFailures(lines);
        lines.add("");
        lines.add("%d passed, %d failed, %d skipped"
                .formatted(count(Outcome.PASSED), count(Outcome.FAILED), count(Outcome.SKIPPED)));
        return lines;
    }

    private void addFailures(List<String> lines) {
        List<TestCase> failed =
                cases.stream().filter(test -> test.outcome() == Outcome.FAILED).toList();
        if (!failed.isEmpty()) {
            lines.add("");
            lines.add("Failed");
            failed.forEach(test -> lines.add("  " + name(test)));
        }
    }

    private long count(Outcome outcome) {
        return cases.stream().filter(test -> test.outcome() == outcome).count();
    }

    private static String name(TestCase test) {
        String simple = test.testClass().substring(test.testClass().lastIndexOf('.') + 1);
        return "%s: %s.%s".formatted(test.module(), simple, test.name());
    }
}
