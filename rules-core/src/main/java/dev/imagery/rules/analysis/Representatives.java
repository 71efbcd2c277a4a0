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
import java.util.stream.Stream;

/**
 * Values of an attribute that stand for all others: whatever the value of a context, one of these meets just the same conditions of the
 * release, and so do those that stand in for it in each set.
 *
 * @param complete false where a combination of shares has no value here, as none was found in {@value #MOST_TRIES} tries, or where the
 *     shares of all the ancestors that a tag may have would have to be looked at
 */
record Representatives(List<String> values, boolean complete) {

    private static final int MOST_TRIES = 200_000;
    private static final int MOST_COMBINATIONS = 4_096;

    /**
     * @param conditions all that rules of the release have on the attribute
     * @param fallbacks all that sets of the release have for it
     * @param experiments those of the release that deal its values
     */
    static Representatives of(
            Collection<Condition> conditions, Collection<Fallback> fallbacks, Collection<Experiment> experiments) {
        Set<String> exact = exact(conditions, fallbacks);
        var classes = new Classes(conditions);
        var shares = new Shares(conditions, experiments);
        boolean parents = fallbacks.stream().anyMatch(LocaleParents.class::isInstance);
        var all = new ArrayList<Stream<String>>();
        all.add(Classes.plain());
        all.addAll(classes.numbers());
        all.addAll(classes.versions());
        all.addAll(classes.instants());
        all.addAll(new LanguageClasses(exact, conditions, parents, shares).all());
        return of(exact, all, shares, !parents || shares.combinations() == 1);
    }

    private static Representatives of(Set<String> exact, List<Stream<String>> classes, Shares shares, boolean finite) {
        var values = new ArrayList<>(exact);
        boolean complete = finite && shares.combinations() <= MOST_COMBINATIONS;
        for (Stream<String> spellings : classes) {
            var found = new HashSet<Long>();
            Iterator<String> fresh = spellings
                    .filter(text -> !exact.contains(text))
                    .limit(complete ? MOST_TRIES : MOST_COMBINATIONS)
                    .iterator();
            while (found.size() < shares.combinations() && fresh.hasNext()) {
                String value = fresh.next();
                if (found.add(shares.combination(value))) {
                    values.add(value);
                }
            }
            complete &= found.size() == shares.combinations() || shares.combinations() == 1;
        }
        return new Representatives(values, complete);
    }

    /** The texts that some condition or fallback names. */
    private static Set<String> exact(Collection<Condition> conditions, Collection<Fallback> fallbacks) {
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
}
