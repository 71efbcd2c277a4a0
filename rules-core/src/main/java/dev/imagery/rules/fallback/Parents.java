package dev.imagery.rules.fallback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value's parent, that one's parent and so on, such as a country, its region and the world.
 *
 * @param parents by child; nobody is above themselves
 */
public record Parents(String attribute, Map<String, String> parents) implements Fallback {

    public Parents {
        parents = Map.copyOf(parents);
        for (String child : parents.keySet()) {
            List<String> cycle = cycle(parents, child);
            if (!cycle.isEmpty()) {
                throw new IllegalArgumentException("a cycle: " + String.join(" → ", cycle));
            }
        }
    }

    /** The way from the child up to itself again, both ends included; empty when it leads elsewhere. */
    public static List<String> cycle(Map<String, String> parents, String child) {
        Set<String> way = new LinkedHashSet<>();
        @Nullable String at = child;
        while (at != null && way.add(at)) {
            at = parents.get(at);
        }
        if (!child.equals(at)) {
            return List.of();
        }
        var cycle = new ArrayList<>(way);
        cycle.add(child);
        return cycle;
    }

    @Override
    public List<String> after(String value) {
        var after = new ArrayList<String>();
        for (String parent = parents.get(value); parent != null; parent = parents.get(parent)) {
            after.add(parent);
        }
        return after;
    }

    @Override
    public int longest() {
        return 1
                + parents.keySet().stream()
                        .mapToInt(child -> after(child).size())
                        .max()
                        .orElse(0);
    }
}
