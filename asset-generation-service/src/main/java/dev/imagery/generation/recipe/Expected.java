package dev.imagery.generation.recipe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.history.Measured;
import dev.imagery.generation.history.RenderHistory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the renders that are needed will take, by what others of their designs took.
 *
 * @param cpuSeconds of drawing and encoding, in one thread
 * @param bytes of all files
 * @param basis what was measured
 */
@Schema(name = "ExpectedOfPlan")
record Expected(@Schema(example = "184.2") double cpuSeconds, long bytes, List<Measured> basis) {

    private static final double TENTHS = 10;

    /** Empty where one of the designs was never measured. */
    static Optional<Expected> of(List<Composition> needed, RenderHistory history) {
        var pixels = pixels(needed);
        var known = history.of(pixels.keySet());
        if (!known.keySet().containsAll(pixels.keySet())) {
            return Optional.empty();
        }
        double seconds = 0;
        long bytes = 0;
        var basis = new ArrayList<Measured>();
        for (var design : pixels.entrySet()) {
            var measured = known.get(design.getKey());
            if (measured != null) {
                seconds += measured.secondsFor(design.getValue());
                bytes += measured.bytesFor(design.getValue());
                basis.add(measured);
            }
        }
        return Optional.of(new Expected(Math.round(seconds * TENTHS) / TENTHS, bytes, basis));
    }

    private static Map<String, Long> pixels(List<Composition> compositions) {
        return compositions.stream()
                .collect(groupingBy(
                        composition -> composition.design().type(), TreeMap::new, summingLong(Composition::pixels)));
    }
}
