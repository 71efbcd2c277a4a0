package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The order in which rules are told apart by attributes: what most rules ask for comes first, so that the rules soon are few. Used by one
 * thread.
 */
final class Levels {

    private final List<Domain> domains;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<RuleSetIndex, List<IdentityHashMap<Condition, Reach>>> reaches = new HashMap<>();
    private final Budget budget;

    /** @param sets whose rules will be placed */
    Levels(Domains domains, Collection<RuleSetIndex> sets, Budget budget) {
        Map<String, Integer> asking = new HashMap<>();
        for (RuleSetIndex set : sets) {
            set.asking().forEach((attribute, rules) -> asking.merge(attribute, rules, Integer::sum));
        }
        this.domains = asking.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> domains.of(entry.getKey()))
                .toList();
        for (int level = 0; level < this.domains.size(); level++) {
            numbers.put(this.domains.get(level).attribute(), level);
        }
        this.budget = budget;
    }

    /** By level. */
    List<Domain> domains() {
        return domains;
    }

    /** Empty where no context has what the rule asks for. */
    Optional<PlacedRule> place(RuleSetIndex set, Rule rule) {
        int[] levels = rule.conditions().keySet().stream()
                .mapToInt(this::level)
                .sorted()
                .toArray();
        var reached = new Reach[levels.length];
        for (int i = 0; i < levels.length; i++) {
            String attribute = domains.get(levels[i]).attribute();
            reached[i] = reach(
                    set, levels[i], Objects.requireNonNull(rule.conditions().get(attribute)));
            if (reached[i].classes().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new PlacedRule(set, rule, levels, reached));
    }

    private int level(String attribute) {
        return Objects.requireNonNull(numbers.get(attribute));
    }

    /** Conditions that rules of a set share are one object. */
    private Reach reach(RuleSetIndex set, int level, Condition condition) {
        List<IdentityHashMap<Condition, Reach>> byLevel = reaches.computeIfAbsent(
                set,
                s -> domains.stream()
                        .map(domain -> new IdentityHashMap<Condition, Reach>())
                        .toList());
        return byLevel.get(level).computeIfAbsent(condition, c -> find(set, domains.get(level), c));
    }

    private Reach find(RuleSetIndex set, Domain domain, Condition condition) {
        Optional<Fallback> fallback = set.identity().declarations().fallbacks().stream()
                .filter(declared -> declared.attribute().equals(domain.attribute()))
                .findFirst();
        Reach reach = Reach.of(condition, domain, fallback.orElse(null));
        budget.spend(
                fallback.isPresent() || condition.values().isEmpty()
                        ? domain.size()
                        : reach.classes().numbers().length);
        return reach;
    }
}
