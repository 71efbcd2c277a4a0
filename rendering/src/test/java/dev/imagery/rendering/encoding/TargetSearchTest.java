package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSearchTest {

    private static final int RUNGS = 18;
    private static final double TARGET = 0.997;

    @Test
    void anyStartFindsTheLowestRungThatReachesTheTargetThoughTheMeasureDips() {
        var random = new Random(7);
        int withDips = 0;
        for (int number = 0; number < 2_000; number++) {
            var measures = measures(random);
            withDips += lowestIsNotTheOnlyCrossing(measures) ? 1 : 0;
            for (int start = 0; start < RUNGS; start++) {
                assertThat(TargetSearch.lowest(RUNGS, start, TARGET, rung -> measures[rung]))
                        .as("number %d from %d", number, start)
                        .isEqualTo(lowest(measures));
            }
        }
        assertThat(withDips).isGreaterThan(100);
    }

    /** What MS-SSIM does on walls: it rises by more than a dip from rung to rung. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 16, 17})
    void fromTheResultTwoTrialsAreEnough(int result) {
        var tried = new ArrayList<Integer>();

        var found = TargetSearch.lowest(RUNGS, result, TARGET, rung -> {
            tried.add(rung);
            return TARGET + (rung - result) * 0.001;
        });

        assertThat(found).hasValue(result);
        assertThat(tried).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void noRungIsTriedTwice() {
        var tried = new ArrayList<Integer>();

        TargetSearch.lowest(RUNGS, 3, TARGET, rung -> {
            tried.add(rung);
            return TARGET - 0.0001;
        });

        assertThat(tried).doesNotHaveDuplicates().hasSize(RUNGS);
    }

    private static OptionalInt lowest(double[] measures) {
        return IntStream.range(0, RUNGS)
                .filter(rung -> measures[rung] >= TARGET)
                .findFirst();
    }

    private static boolean lowestIsNotTheOnlyCrossing(double[] measures) {
        int lowest = lowest(measures).orElse(RUNGS);
        return IntStream.range(lowest, RUNGS).anyMatch(rung -> measures[rung] < TARGET);
    }

    /** Rising, with dips below any lower rung of at most what is allowed. */
    private static double[] measures(Random random) {
        var measures = new double[RUNGS];
        double rising = TARGET - random.nextDouble() * 0.004;
        double slope = random.nextDouble() * 0.001;
        for (int rung = 0; rung < RUNGS; rung++) {
            rising += random.nextDouble() * slope;
            measures[rung] = rising - random.nextDouble() * TargetSearch.DIP;
        }
        return measures;
    }
}
