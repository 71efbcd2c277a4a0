package dev.imagery.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast one thread answers contexts from {@value SyntheticRules#RULES} rules, and Drools from the same: one after the other, so that each has a core
 * of its own for its collector and compiler too. Both have to name the same winners first.
 */
final class EvaluateBenchmark implements Benchmark {

    private static final int VISITS = 20_000;
    private static final int ROUNDS = 5;
    private static final int OURS_AT_A_TIME = 100;
    private static final double LATE = 0.99;

    private int kept;

    @Override
    public Figures run() throws Exception {
        var rules = new SyntheticRules();
        List<RuleSet> sets = rules.sets();
        List<Context> visits = rules.visits(VISITS);
        ReleaseIndex release =
                ReleaseIndex.of(1, sets.stream().map(RuleSetIndex::compile).toList());
        try (var drools = new DroolsRules(sets)) {
            requireSameWinners(release, drools, visits);
            var sides = new Sides()
                    .side("ours, %d visits each".formatted(VISITS * OURS_AT_A_TIME), () -> ours(release, visits))
                    .side("Drools, %d visits each".formatted(VISITS), () -> visits.forEach(drools::winners))
                    .measure(ROUNDS);
            double ours =
                    VISITS * OURS_AT_A_TIME / sides.median("ours, %d visits each".formatted(VISITS * OURS_AT_A_TIME));
            double theirs = VISITS / sides.median("Drools, %d visits each".formatted(VISITS));
            System.out.printf(Locale.ROOT, "  evaluations a second: ours %,.0f, Drools %,.0f%n", ours, theirs);
            return new Figures()
                    .add(
                            "rules",
                            sets.stream().mapToInt(set -> set.rules().size()).sum())
                    .add("evaluations_per_second", ours)
                    .add("ratio_drools", ours / theirs)
                    .add("bytes_per_evaluation", bytes(release, visits))
                    .add("p99_us", late(release, visits));
        }
    }

    private static void requireSameWinners(ReleaseIndex release, DroolsRules drools, List<Context> visits) {
        for (Context visit : visits) {
            Map<String, String> ours = new HashMap<>();
            for (Selection selection : release.evaluate(visit).selections()) {
                ours.put(selection.field(), selection.rule());
            }
            Map<String, String> theirs = drools.winners(visit);
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(visit + ": ours " + ours + ", Drools " + theirs);
            }
        }
    }

    private void ours(ReleaseIndex release, List<Context> visits) {
        for (int i = 0; i < OURS_AT_A_TIME; i++) {
            for (Context visit : visits) {
                keep(release.evaluate(visit));
            }
        }
    }

    /** So that no compiler finds that the answers are not needed. */
    private void keep(Evaluation evaluation) {
        kept += evaluation.selections().size();
    }

    private double bytes(ReleaseIndex release, List<Context> visits) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ours(release, visits);
        return (threads.getCurrentThreadAllocatedBytes() - before) / ((double) VISITS * OURS_AT_A_TIME);
    }

    /** In microseconds, the longest but one of a hundred, with the time that it takes to look at the clock; the median of the rounds. */
    private double late(ReleaseIndex release, List<Context> visits) {
        var rounds = new ArrayList<Double>();
        long[] nanos = new long[VISITS * OURS_AT_A_TIME / 10];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                keep(release.evaluate(visits.get(i % VISITS)));
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            rounds.add(nanos[(int) (nanos.length * LATE)] / 1e3);
        }
        System.out.printf(Locale.ROOT, "  (%d selections in all)%n", kept);
        return Medians.of(rounds);
    }
}
