package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Experiments;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Attribute;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that attributes have in all contexts of some releases. An attribute of which a set lists the values has these, and what sets
 * name that do not list them; of any other there are {@linkplain Representatives representative} values. Used by one thread.
 */
final class Domains {

    private static final Experiments NONE = new Experiments(Map.of());

    private final List<Asking> sets;
    private final Experiments experiments;
    private final Map<String, Representatives> representatives = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private @Nullable List<String> times;

    private Domains(List<Asking> sets, Experiments experiments) {
        this.sets = sets;
        this.experiments = experiments;
    }

    /** Of contexts that are given their cells when they are asked with. */
    static Domains of(ReleaseIndex release) {
        return new Domains(askings(release.sets()), release.experiments());
    }

    /**
     * Of contexts that have their cells.
     *
     * @param sets of all the releases
     */
    static Domains of(Collection<RuleSetIndex> sets) {
        return new Domains(askings(sets), NONE);
    }

    private static List<Asking> askings(Collection<RuleSetIndex> sets) {
        return sets.stream()
                .distinct()
                .map(set -> Asking.of(set, set.identity().declarations().attributes()))
                .toList();
    }

    /** As if no set listed the values of an attribute: what holds for all values then, holds for those of any release. */
    static Domains open(Collection<RuleSetIndex> sets) {
        return new Domains(
                sets.stream().distinct().map(set -> Asking.of(set, Map.of())).toList(), NONE);
    }

    /** The attributes that rules ask for and that may be the cell of a value of this one. */
    List<String> cellsDealtBy(String attribute) {
        return experiments.dealtBy(attribute).keySet().stream()
                .filter(cell ->
                        sets.stream().anyMatch(set -> set.on(cell).findAny().isPresent()))
                .sorted()
                .toList();
    }

    /** What contexts may have for the attribute, that they lack it included. */
    Domain of(String attribute) {
        return domains.computeIfAbsent(attribute, a -> {
            Representatives all = representatives(a);
            return new Domain(a, a.equals(TimeWindow.NOW) ? timesOf(all) : all, ranges(a));
        });
    }

    Representatives representatives(String attribute) {
        return representatives.computeIfAbsent(attribute, this::find);
    }

    /** Every time at which a release may be asked; empty where no rule asks for it. */
    List<String> times() {
        if (times == null) {
            times = representatives(TimeWindow.NOW).values().stream()
                    .filter(value -> Moment.instant(value) != null)
                    .toList();
        }
        return times;
    }

    /** The time of an evaluation is an instant, unless a context states something else that a rule names. */
    private static Representatives timesOf(Representatives all) {
        List<ValueClass> times = all.classes().stream()
                .filter(some -> some instanceof ValueClass.Named || Moment.instant(some.value()) != null)
                .toList();
        boolean any = times.stream().anyMatch(some -> Moment.instant(some.value()) != null);
        return any ? new Representatives(times, all.complete()) : all;
    }

    private Representatives find(String attribute) {
        Set<String> values = new TreeSet<>();
        sets.stream().flatMap(set -> set.listed(attribute).stream()).forEach(values::addAll);
        if (values.isEmpty()) {
            return Representatives.of(
                    sets.stream().flatMap(set -> set.on(attribute)).distinct().toList(),
                    sets.stream().flatMap(set -> set.fallbacks(attribute)).toList(),
                    experiments.dealtBy(attribute).values());
        }
        sets.stream()
                .filter(set -> set.listed(attribute).isEmpty())
                .map(set -> Representatives.named(
                        set.on(attribute).toList(), set.fallbacks(attribute).toList()))
                .forEach(values::addAll);
        return Representatives.of(values);
    }

    /** The ranges of languages that rules ask for: no class is in one in part. */
    private List<LanguageRange> ranges(String attribute) {
        return sets.stream()
                .flatMap(set -> set.on(attribute))
                .filter(LanguageRange.class::isInstance)
                .map(LanguageRange.class::cast)
                .distinct()
                .sorted(Comparator.comparing(range -> String.join(",", new TreeSet<>(range.ranges()))))
                .toList();
    }

    /** What one set asks for. */
    private record Asking(
            Map<String, Attribute> attributes, List<Fallback> fallbacks, Map<String, List<Condition>> conditions) {

        static Asking of(RuleSetIndex set, Map<String, Attribute> attributes) {
            return new Asking(attributes, set.identity().declarations().fallbacks(), set.conditions());
        }

        Optional<Set<String>> listed(String attribute) {
            return attributes.get(attribute) instanceof Attribute.Listed(Set<String> values)
                    ? Optional.of(values)
                    : Optional.empty();
        }

        Stream<Condition> on(String attribute) {
            return conditions.getOrDefault(attribute, List.of()).stream();
        }

        Stream<Fallback> fallbacks(String attribute) {
            return fallbacks.stream().filter(fallback -> fallback.attribute().equals(attribute));
        }
    }
}
