package dev.imagery.generation.recipe;

import dev.imagery.dsl.expansion.MarketShow;
import dev.imagery.dsl.expansion.ShownTitle;
import dev.imagery.dsl.target.Size;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How titles of a market differ from what is live there.
 *
 * @param added ids, by rank
 * @param dropped ids, by their rank before
 * @param moved ids of titles that stand in other slots; none where the slots are those of another design
 */
@Schema(name = "MarketDifference")
record MarketDifference(List<Long> added, List<Long> dropped, List<Long> moved) {

    static MarketDifference between(MarketShow before, MarketShow now) {
        var old = ids(before);
        var fresh = ids(now);
        var places = places(now);
        var oldPlaces = places(before);
        return new MarketDifference(
                fresh.stream().filter(id -> !old.contains(id)).toList(),
                old.stream().filter(id -> !fresh.contains(id)).toList(),
                fresh.stream()
                        .filter(old::contains)
                        .filter(id -> isMoved(id, oldPlaces, places))
                        .toList());
    }

    boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty() && moved.isEmpty();
    }

    private static Set<Long> ids(MarketShow show) {
        return show.titles().stream()
                .map(ShownTitle::title)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Slots can be compared only of the same kind of canvas with the same slots. */
    private record Stage(Size aspect, String design, int slots) {}

    private static Map<Stage, Map<Long, Set<Integer>>> places(MarketShow show) {
        var places = new HashMap<Stage, Map<Long, Set<Integer>>>();
        for (var picture : show.pictures()) {
            var composition = picture.composition();
            var slots = composition.slots();
            var stage = new Stage(
                    composition.canvas().aspect(), composition.design().type(), slots.size());
            var ofTitles = places.computeIfAbsent(stage, first -> new HashMap<>());
            for (int slot = 0; slot < slots.size(); slot++) {
                var title = composition.artwork().get(slots.get(slot)).title();
                ofTitles.computeIfAbsent(title, first -> new HashSet<>()).add(slot);
            }
        }
        return places;
    }

    private static boolean isMoved(
            long title, Map<Stage, Map<Long, Set<Integer>>> before, Map<Stage, Map<Long, Set<Integer>>> now) {
        return before.entrySet().stream()
                .filter(stage -> now.containsKey(stage.getKey()))
                .anyMatch(stage -> !stage.getValue()
                        .getOrDefault(title, Set.of())
                        .equals(now.getOrDefault(stage.getKey(), Map.of()).getOrDefault(title, Set.of())));
    }
}
