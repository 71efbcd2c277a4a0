package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.index.ReleaseIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values of attributes that rules of a release are looked at with. Used by one thread. */
final class ReleaseValues {

    private final Domains domains;
    private final Map<String, Fallback> fallbacks = new HashMap<>();
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, Map<Condition, Values>> known = new HashMap<>();
    private final List<String> times;

    /**
     * @param fallbacks of the set that is looked at
     */
    ReleaseValues(ReleaseIndex release, List<Fallback> fallbacks) {
        this.domains = Domains.of(release);
        fallbacks.forEach(fallback -> this.fallbacks.put(fallback.attribute(), fallback));
        this.times = domains.times();
    }

    /**
     * Values of which some meet the condition.
     *
     * @param complete whether they stand for all
     */
    record Values(List<String> values, boolean complete) {}

    /** Those that meet the condition, or have one that stands in for them and does: the former first. */
    Values meeting(String attribute, Condition condition) {
        return known.computeIfAbsent(attribute, a -> new HashMap<>())
                .computeIfAbsent(condition, c -> find(attribute, c));
    }

    private Values find(String attribute, Condition condition) {
        Fallback fallback = fallbacks.get(attribute);
        Optional<Set<String>> named = condition.values();
        if (fallback == null && named.isPresent()) {
            Set<String> possible = listed.computeIfAbsent(
                    attribute, a -> new HashSet<>(domains.representatives(a).values()));
            return new Values(
                    named.get().stream().filter(possible::contains).sorted().toList(), true);
        }
        Representatives all = domains.representatives(attribute);
        Stream<String> meeting = all.values().stream().filter(value -> holds(condition, value));
        Stream<String> falling = fallback == null ? Stream.empty() : falling(all, condition, fallback);
        return new Values(Stream.concat(meeting, falling).toList(), all.complete());
    }

    private static Stream<String> falling(Representatives all, Condition condition, Fallback fallback) {
        return all.values().stream()
                .filter(value -> !holds(condition, value)
                        && fallback.after(value).stream().anyMatch(other -> holds(condition, other)));
    }

    /** All values of each attribute that rules ask for and that may be the cell of a value of this one. */
    Map<String, Values> cellsDealtBy(String attribute) {
        var cells = new HashMap<String, Values>();
        for (String cell : domains.cellsDealtBy(attribute)) {
            Representatives all = domains.representatives(cell);
            cells.put(cell, new Values(all.values(), all.complete()));
        }
        return cells;
    }

    /** Every time at which the release may be asked; empty where no rule asks for it. */
    List<String> times() {
        return times;
    }

    private static boolean holds(Condition condition, String value) {
        return condition.holds(new AttributeValue(value));
    }
}
