package dev.imagery.rules.analysis;

import dev.imagery.rules.analysis.Odometer.Wheel;
import dev.imagery.rules.condition.TimeWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The contexts that have just what two rules ask for. */
final class CommonContexts {

    private CommonContexts() {}

    /**
     * Those in which both match, one after the other; empty where there are none.
     *
     * @param equally whether only those are meant in which both match in the same words of their set's fallbacks
     * @param levels what is asked for by level
     */
    static Optional<Odometer> of(
            PlacedRule one, PlacedRule other, boolean equally, List<Domain> levels, Domains domains) {
        var asked = new LinkedHashMap<String, List<String>>();
        int[] both = IntStream.concat(IntStream.of(one.levels()), IntStream.of(other.levels()))
                .distinct()
                .toArray();
        for (int level : both) {
            Domain domain = levels.get(level);
            List<String> common = common(one.reach(level), other.reach(level), equally).stream()
                    .map(number -> domain.values().get(number).text())
                    .toList();
            if (common.isEmpty()) {
                return Optional.empty();
            }
            asked.put(domain.attribute(), common);
        }
        return Optional.of(new Odometer(wheels(asked, domains)));
    }

    private static List<Wheel> wheels(Map<String, List<String>> asked, Domains domains) {
        var wheels = new ArrayList<Wheel>();
        asked.forEach((attribute, values) -> wheels.add(new Wheel(attribute, values, false)));
        asked.keySet().stream()
                .flatMap(attribute -> domains.cellsDealtBy(attribute).stream())
                .filter(cell -> !asked.containsKey(cell))
                .distinct()
                .map(cell -> new Wheel(cell, domains.representatives(cell).values(), true)) // it may come along
                .forEach(wheels::add);
        List<String> times = domains.times();
        if (!times.isEmpty() && !asked.containsKey(TimeWindow.NOW)) {
            wheels.add(new Wheel(TimeWindow.NOW, times, false)); // which is always there
        }
        return wheels;
    }

    private static List<Integer> common(@Nullable Reach one, @Nullable Reach other, boolean equally) {
        var common = new ArrayList<Integer>();
        Reach some = one == null ? other : one;
        if (some == null) {
            return common;
        }
        int[] classes = some.classes().numbers();
        for (int i = 0; i < classes.length; i++) {
            int depth = one == null || other == null ? 0 : other.depthOf(classes[i]);
            if (depth >= 0 && (!equally || depth == some.depth(i))) {
                common.add(classes[i]);
            }
        }
        return common;
    }
}
