package dev.imagery.rules.index;

import dev.imagery.rules.model.Rule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks for rules of one version of a set in another, by their ids. Used by one thread. */
final class Counterparts {

    private final RuleSetIndex set;
    private final RuleSetIndex other;
    private final int[] attributes;
    private final int[] fields;
    private final Map<String, CompiledRule> rules = new HashMap<>();

    Counterparts(RuleSetIndex set, RuleSetIndex other) {
        this.set = set;
        this.other = other;
        this.attributes = positions(set.attributes(), other.attributes());
        this.fields = positions(set.fields(), other.fields());
        for (int rank = 0; rank < other.size(); rank++) {
            rules.put(other.compiled(rank).id(), other.compiled(rank));
        }
    }

    /** Of each name the position in the other vocabulary; -1 where it is not there. */
    private static int[] positions(Vocabulary names, Vocabulary others) {
        return names.names().stream()
                .mapToInt(name -> others.names().indexOf(name))
                .toArray();
    }

    List<Rule> missing() {
        boolean same = set.identity()
                .declarations()
                .fallbacks()
                .equals(other.identity().declarations().fallbacks());
        return IntStream.range(0, set.size())
                .filter(rank -> !same || !hasCounterpart(set.compiled(rank)))
                .mapToObj(set::rule)
                .toList();
    }

    private boolean hasCounterpart(CompiledRule rule) {
        CompiledRule counterpart = rules.get(rule.id());
        return counterpart != null
                && Arrays.equals(rule.conditions(), counterpart.conditions()) // both by the attributes' names
                && Arrays.equals(in(attributes, rule.attributes()), counterpart.attributes())
                && Arrays.stream(in(fields, rule.fields()))
                        .allMatch(field -> Arrays.binarySearch(counterpart.fields(), field) >= 0);
    }

    private static int[] in(int[] others, int[] positions) {
        return Arrays.stream(positions).map(position -> others[position]).toArray();
    }
}
