package dev.imagery.benchmarks;

/** One measurement against its baseline. */
interface Benchmark {

    /** Measures, prints what it does for people, and returns the figures. */
    Figures run() throws Exception;
}
