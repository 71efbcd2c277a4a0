package dev.imagery.rules.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names for groups of an attribute's values, such as regions of countries. A member may be a name itself.
 *
 * @param members by name, at least one each; no name is below itself
 */
public record Hierarchy(Map<String, Set<String>> members) {

    public Hierarchy {
        var copied = new HashMap<String, Set<String>>();
        members.forEach((name, below) -> copied.put(name, Set.copyOf(below)));
        members = Map.copyOf(copied);
        for (String name : members.keySet()) {
            cycle(members, name).ifPresent(cycle -> {
                throw new IllegalArgumentException("a cycle: " + String.join(" → ", cycle));
            });
        }
    }

    /** The names and all that is below them. */
    public Set<String> within(Collection<String> names) {
        return below(members, names);
    }

    /** A shortest way from the name down to itself again, both ends included. */
    public static Optional<List<String>> cycle(Map<String, Set<String>> members, String name) {
        Map<String, String> above = new HashMap<>();
        var next = new ArrayDeque<String>(List.of(name));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (String member : sorted(members.getOrDefault(at, Set.of()))) {
                if (member.equals(name)) {
                    return Optional.of(way(above, name, at));
                }
                if (above.putIfAbsent(member, at) == null) {
                    next.add(member);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> way(Map<String, String> above, String name, String end) {
        var way = new ArrayList<String>(List.of(name));
        for (String at = end; !at.equals(name); at = above.getOrDefault(at, name)) {
            way.addFirst(at);
        }
        way.addFirst(name);
        return way;
    }

    private static Set<String> below(Map<String, Set<String>> members, Collection<String> names) {
        var found = new LinkedHashSet<String>(names);
        var next = new ArrayDeque<>(names);
        while (!next.isEmpty()) {
            for (String member : members.getOrDefault(next.remove(), Set.of())) {
                if (found.add(member)) {
                    next.add(member);
                }
            }
        }
        return found;
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
