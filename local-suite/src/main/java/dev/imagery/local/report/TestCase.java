package dev.imagery.local.report;

/** One test of a run, with the seconds that it took. */
record TestCase(String module, Tier tier, String testClass, String name, double seconds, Outcome outcome) {

    /** How it ended. */
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }
}
