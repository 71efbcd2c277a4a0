package dev.imagery.rules.reading;

import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the array of fallbacks. */
final class FallbackReader {

    private static final Set<String> KNOWN = Set.of("attribute", "nearest", "parents");
    private static final String CLDR = "cldr";
    private static final int MOST_NEAREST = 20;
    private static final int MOST_PARENTS = 10;

    private final RuleLimits limits;
    private final TextsReader texts;

    FallbackReader(RuleLimits limits) {
        this.limits = limits;
        this.texts = new TextsReader(limits);
    }

    List<Fallback> read(Place place) {
        var fallbacks = new ArrayList<Fallback>();
        if (!place.node().isArray()) {
            place.wrongType("an array of fallbacks");
            return fallbacks;
        }
        if (!place.hasSize(0, limits.attributes(), "fallbacks")) {
            return fallbacks;
        }
        var attributes = new HashSet<String>();
        for (Place item : place.children()) {
            Fallback fallback = fallback(item);
            if (fallback != null && attributes.add(fallback.attribute())) {
                fallbacks.add(fallback);
            } else if (fallback != null) {
                item.fault("duplicate", fallback.attribute(), "an attribute that has no fallback yet");
            }
        }
        long contexts = fallbacks.stream().mapToLong(Fallback::longest).reduce(1, (a, b) -> Math.min(a * b, 1_000_000));
        if (contexts > Fallback.MOST_CONTEXTS) {
            place.fault("wrong-size", contexts, "fallbacks of at most " + Fallback.MOST_CONTEXTS + " combinations");
        }
        return fallbacks;
    }

    private @Nullable Fallback fallback(Place place) {
        if (!place.isObject("a fallback")) {
            return null;
        }
        int before = place.faults().total();
        place.knows(KNOWN);
        Place named = place.required("attribute", "the attribute that it is for");
        String attribute = named == null ? null : named.text(1, limits.valueLength(), "the name of an attribute");
        if (named == null || attribute == null || !named.isNamedWell(attribute)) {
            return null;
        }
        Place nearest = place.child("nearest");
        Place parents = place.child("parents");
        if (nearest != null && parents != null) {
            parents.fault("duplicate", "parents", "either nearest or parents");
            return null;
        }
        Fallback fallback = null;
        if (nearest != null) {
            fallback = nearest(attribute, nearest);
        } else if (parents != null) {
            fallback = parents(attribute, parents);
        } else {
            place.fault("missing", null, "nearest or parents");
        }
        return place.faults().total() > before ? null : fallback;
    }

    private @Nullable Fallback nearest(String attribute, Place place) {
        if (!place.node().isArray()) {
            place.wrongType("an array of strings, the least first");
            return null;
        }
        Set<String> values = texts.list(place, 2, MOST_NEAREST);
        return values == null ? null : new Nearest(attribute, List.copyOf(values));
    }

    private @Nullable Fallback parents(String attribute, Place place) {
        if (!place.node().isObject()) {
            String expected = "an object of parents by child, or \"" + CLDR + "\"";
            String name = place.text(1, limits.valueLength(), expected);
            if (name != null && !name.equals(CLDR)) {
                place.unknown("unknown-value", name, expected, Set.of(CLDR));
            }
            return new LocaleParents(attribute);
        }
        if (!place.hasSize(1, limits.members(), "parents")) {
            return null;
        }
        int before = place.faults().total();
        Map<String, String> parents = new TreeMap<>();
        for (Place child : place.children()) {
            String parent = child.text(1, limits.valueLength(), "a string");
            if (parent != null && child.isNameOfLength(limits.valueLength())) {
                parents.put(child.name(), parent);
            }
        }
        tellCycles(place, parents);
        if (place.faults().total() > before) {
            return null;
        }
        var fallback = new Parents(attribute, parents);
        if (fallback.longest() > 1 + MOST_PARENTS) {
            place.fault(
                    "wrong-size", fallback.longest() - 1, "at most " + MOST_PARENTS + " parents one above the other");
        }
        return fallback;
    }

    /** Each cycle once, at the child in it that sorts first. */
    private static void tellCycles(Place place, Map<String, String> parents) {
        for (String child : parents.keySet()) {
            List<String> cycle = Parents.cycle(parents, child);
            Place at = place.child(child);
            if (at != null && cycle.stream().min(String::compareTo).equals(Optional.of(child))) {
                at.fault("cycle", String.join(" → ", cycle), "values that are not above themselves");
            }
        }
    }
}
