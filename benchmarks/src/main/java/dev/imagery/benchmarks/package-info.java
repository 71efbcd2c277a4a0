/**
 * Side-by-side measurements: each benchmark times the suite's code and a plain baseline in turn, in the same run, and compares
 * medians. The last line of its output is one JSON object.
 */
@NullMarked
package dev.imagery.benchmarks;

import org.jspecify.annotations.NullMarked;
