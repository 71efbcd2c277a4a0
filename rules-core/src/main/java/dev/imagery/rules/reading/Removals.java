package dev.imagery.rules.reading;

import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the ids of rules that are to go, and takes these away; for one document. */
final class Removals {

    /** To find the nearest of so many ids takes as long as reading some thousand rules. */
    private static final int MOST_COMPARED = 10_000;

    private static final int MOST_GUESSED = 50;

    private final String pointer;
    private final RuleLimits limits;
    private final Faults faults;
    private final Map<String, Integer> indexById = new HashMap<>();

    /** @param pointer to the array */
    Removals(String pointer, RuleLimits limits, Faults faults) {
        this.pointer = pointer;
        this.limits = limits;
        this.faults = faults;
    }

    /** Reads an array to its end, from its start. */
    void array(JsonParser parser) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            var place = new Place(Json.tree(parser), pointer + "/" + index, faults);
            String id = place.text(1, limits.valueLength(), "the id of a rule");
            Integer first = id == null ? null : indexById.putIfAbsent(id, index);
            if (first != null) {
                place.fault("duplicate", id, "an id of its own; the one at " + first + " is the same");
            }
        }
    }

    /** What stays of the rules; an id that none of them has is a fault, and so is one of a rule that is put. */
    List<Rule> from(List<Rule> rules, RuleArrayReader put) {
        Set<String> unknown = new HashSet<>(indexById.keySet());
        var staying = new ArrayList<Rule>(rules.size());
        for (Rule rule : rules) {
            if (indexById.containsKey(rule.id())) {
                unknown.remove(rule.id());
            } else if (!put.has(rule.id())) {
                staying.add(rule);
            }
        }
        tell(unknown, rules, put);
        return staying;
    }

    private void tell(Set<String> unknown, List<Rule> rules, RuleArrayReader put) {
        List<String> ids = rules.size() > MOST_COMPARED
                ? List.of()
                : rules.stream().map(Rule::id).toList();
        int guessed = 0;
        for (Map.Entry<String, Integer> removed : inOrder()) {
            Place place = Place.alone(pointer + "/" + removed.getValue(), faults);
            if (put.has(removed.getKey())) {
                place.fault("duplicate", Place.shortened(removed.getKey()), "an id of a rule that is not put as well");
            } else if (unknown.contains(removed.getKey())) {
                guessed++;
                place.unknown(
                        "unknown-rule",
                        removed.getKey(),
                        "the id of a rule of the base",
                        guessed > MOST_GUESSED ? List.of() : ids);
            }
        }
    }

    private List<Map.Entry<String, Integer>> inOrder() {
        return indexById.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
    }
}
