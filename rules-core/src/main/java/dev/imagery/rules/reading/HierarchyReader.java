package dev.imagery.rules.reading;

import dev.imagery.rules.model.Hierarchy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads hierarchies by attribute: {@code {"country": {"LATAM": ["MX", "ANDES"], "ANDES": ["PE", "EC"]}}}. */
final class HierarchyReader {

    private static final String EXPECTED = "an object of members by name";

    private final RuleLimits limits;
    private final TextsReader texts;

    HierarchyReader(RuleLimits limits) {
        this.limits = limits;
        this.texts = new TextsReader(limits);
    }

    Map<String, Hierarchy> read(Place place) {
        var hierarchies = new TreeMap<String, Hierarchy>();
        if (place.isObject("an object of hierarchies by attribute")
                && place.hasSize(0, limits.attributes(), "hierarchies")) {
            for (String attribute : place.node().propertyNames()) {
                Place hierarchy = place.child(attribute);
                if (hierarchy != null && hierarchy.isNamedWell(attribute)) {
                    hierarchy(hierarchy).ifPresent(read -> hierarchies.put(attribute, read));
                }
            }
        }
        return hierarchies;
    }

    private Optional<Hierarchy> hierarchy(Place place) {
        if (!place.isObject(EXPECTED) || !place.hasSize(1, limits.names(), "names")) {
            return Optional.empty();
        }
        int before = place.faults().total();
        var members = new TreeMap<String, Set<String>>();
        int total = 0;
        for (Place name : place.children()) {
            Set<String> read = members(name);
            if (read != null) {
                members.put(name.name(), read);
                total += read.size();
            }
        }
        if (total > limits.members()) {
            place.fault("wrong-size", total, "at most " + limits.members() + " members of all names together");
        } else {
            tellCycles(place, members);
        }
        return place.faults().total() > before ? Optional.empty() : Optional.of(new Hierarchy(members));
    }

    private @Nullable Set<String> members(Place name) {
        if (!name.isNameOfLength(limits.valueLength())) {
            return null;
        }
        if (!name.node().isArray()) {
            name.wrongType("an array of strings");
            return null;
        }
        return texts.list(name, 1, limits.members());
    }

    /** Each cycle once, at the name in it that sorts first. */
    private static void tellCycles(Place place, Map<String, Set<String>> members) {
        for (String name : members.keySet()) {
            Optional<List<String>> cycle = Hierarchy.cycle(members, name);
            Place named = place.child(name);
            if (cycle.isPresent()
                    && named != null
                    && cycle.get().stream().min(String::compareTo).equals(Optional.of(name))) {
                named.fault("cycle", String.join(" → ", cycle.get()), "names that are not below themselves");
            }
        }
    }
}
