package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values of an attribute that stand for all others: whatever the value of a context, one of these meets just the same conditions of the
 * release, and so do those that stand in for it in each set.
 *
 * @param complete false where a combination of shares has no value here, as none was found in {@value #MOST_TRIES} tries, or where the
 *     shares of all the ancestors that a tag may have would have to be looked at
 */
record Representatives(List<ValueClass> classes, boolean complete) {

    private static final int MOST_TRIES = 200_000;
    private static final int MOST_COMBINATIONS = 4_096;

    Representatives {
        classes = List.copyOf(classes);
    }

    /** Of an attribute that has these values and no others. */
    static Representatives of(Collection<String> values) {
        return new Representatives(
                values.stream()
                        .sorted()
                        .distinct()
                        .<ValueClass>map(ValueClass.Named::new)
                        .toList(),
                true);
    }

    /**
     * @param conditions all that rules of the release have on the attribute
     * @param fallbacks all that sets of the release have for it
     * @param experiments those of the release that deal its values
     */
    static Representatives of(
            Collection<Condition> conditions, Collection<Fallback> fallbacks, Collection<Experiment> experiments) {
        Set<String> exact = named(conditions, fallbacks);
        var classes = new Classes(conditions);
        var shares = new Shares(conditions, experiments);
        List<Classes.Ranged> ranged = Stream.of(classes.numbers(), classes.versions(), classes.instants())
                .flatMap(List::stream)
                .toList();
        boolean parents = fallbacks.stream().anyMatch(LocaleParents.class::isInstance);
        List<Stream<String>> languages = new LanguageClasses(exact, conditions, parents, shares).all();
        var all = new Collected(exact, shares, !parents || shares.combinations() == 1);
        boolean whole = shares.combinations() == 1;
        all.add(Classes.plain(), value -> whole ? new ValueClass.Other(value) : piece(shares, value));
        ranged.forEach(some -> all.add(
                some.spellings(),
                value -> whole ? new ValueClass.Ranged(value, some.condition()) : new ValueClass.Alike(value)));
        languages.forEach(spellings -> all.add(spellings, ValueClass.Alike::new));
        return new Representatives(all.classes, all.complete);
    }

    private static ValueClass piece(Shares shares, String value) {
        return shares.piece(value)
                .<ValueClass>map(piece -> new ValueClass.Ranged(value, piece))
                .orElse(new ValueClass.Alike(value));
    }

    List<String> values() {
        return classes.stream().map(ValueClass::value).toList();
    }

    /** The texts that some condition or fallback names. */
    static Set<String> named(Collection<Condition> conditions, Collection<Fallback> fallbacks) {
        var exact = new TreeSet<String>();
        for (Condition condition : conditions) {
            condition.values().ifPresent(exact::addAll);
            if (condition instanceof Not(Set<String> excluded)) {
                exact.addAll(excluded);
            }
        }
        for (Fallback fallback : fallbacks) {
            switch (fallback) {
                case Nearest nearest -> exact.addAll(nearest.values());
                case Parents parents -> {
                    exact.addAll(parents.parents().keySet());
                    exact.addAll(parents.parents().values());
                }
                case LocaleParents locale -> {}
            }
        }
        return exact;
    }

    /** Values, as they are found. */
    private static final class Collected {

        private final Set<String> exact;
        private final Shares shares;
        private final List<ValueClass> classes = new ArrayList<>();
        private boolean complete;

        /**
         * @param finite whether all can be found
         */
        Collected(Set<String> exact, Shares shares, boolean finite) {
            this.exact = exact;
            this.shares = shares;
            this.complete = finite && shares.combinations() <= MOST_COMBINATIONS;
            exact.forEach(value -> classes.add(new ValueClass.Named(value)));
        }

        /** One of the texts for each combination of shares. */
        void add(Stream<String> spellings, Function<String, ValueClass> as) {
            var found = new HashSet<Long>();
            Iterator<String> fresh = spellings
                    .filter(text -> !exact.contains(text))
                    .limit(complete ? MOST_TRIES : MOST_COMBINATIONS)
                    .iterator();
            while (found.size() < shares.combinations() && fresh.hasNext()) {
                String value = fresh.next();
                if (found.add(shares.combination(value))) {
                    classes.add(as.apply(value));
                }
            }
            complete &= found.size() == shares.combinations() || shares.combinations() == 1;
        }
    }
}
