package dev.imagery.rules.analysis;

import dev.imagery.rules.analysis.Conflict.DecidedBy;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Looks for conflicts of one set; used once. */
final class ConflictSearch {

    private static final int EVALUATION = 100;
    private static final int MOST_CONTEXTS = 10_000;

    private static final Comparator<Conflict> ORDER = Comparator.comparing(Conflict::decidedBy)
            .thenComparing(conflict -> conflict.winner().ruleSet())
            .thenComparing(conflict -> conflict.winner().rule())
            .thenComparing(conflict -> conflict.other().ruleSet())
            .thenComparing(conflict -> conflict.other().rule());

    private final ReleaseIndex release;
    private final RuleSetIndex set;
    private final Domains domains;
    private final List<Rule> own;
    private final Budget budget;
    private final Set<List<String>> seen = new HashSet<>();
    private final List<Conflict> found = new ArrayList<>();
    private boolean complete = true;

    ConflictSearch(ReleaseIndex release, RuleSetIndex set, Budget budget) {
        this.release = release;
        this.set = set;
        this.domains = Domains.of(release);
        this.own = rules(set);
        this.budget = budget;
    }

    Conflicts search() {
        lookWithin();
        for (RuleSetIndex rival : release.sets()) {
            if (!rival.equals(set)
                    && rival.precedence() == set.precedence()
                    && !Collections.disjoint(rival.fieldNames(), set.fieldNames())) {
                lookAcross(rival);
            }
        }
        boolean more = found.size() > Conflicts.MOST;
        return new Conflicts(
                found.stream().limit(Conflicts.MOST).sorted(ORDER).toList(), more, complete && !budget.isSpent());
    }

    /** Those that give a field that the looked at set gives. */
    private List<Rule> rules(RuleSetIndex of) {
        Set<String> fields = new HashSet<>(set.fieldNames());
        return IntStream.range(0, of.size())
                .mapToObj(of::rule)
                .filter(rule -> !Collections.disjoint(rule.payload().keySet(), fields))
                .toList();
    }

    private void lookWithin() {
        Levels levels = levels(List.of(set));
        for (List<PlacedRule> equal : ties(placed(levels, set, own))) {
            new Meetings(levels.domains(), budget, (one, other) -> lookWithin(levels, one, other)).among(equal);
        }
    }

    private void lookAcross(RuleSetIndex rival) {
        if (found.size() > Conflicts.MOST || !budget.spend((long) set.size() + rival.size())) {
            return;
        }
        List<Rule> theirs = rules(rival);
        Levels levels = levels(List.of(set, rival));
        ReleaseIndex alone = alone(later(set, rival));
        var both = new ArrayList<>(placed(levels, set, own));
        both.addAll(placed(levels, rival, theirs));
        new Meetings(levels.domains(), budget, (one, other) -> lookAcross(levels, alone, one, other)).among(both);
    }

    /** The release with no rules but those of one set; the experiments of all sets count. */
    private ReleaseIndex alone(RuleSetIndex of) {
        return ReleaseIndex.of(
                release.number(),
                release.sets().stream()
                        .map(some -> some.equals(of) ? some : RuleSetIndex.compile(some.identity()))
                        .toList());
    }

    private Levels levels(List<RuleSetIndex> sets) {
        var levels = new Levels(domains, sets, budget);
        complete &= levels.domains().stream().allMatch(Domain::isComplete);
        return levels;
    }

    private static List<PlacedRule> placed(Levels levels, RuleSetIndex of, List<Rule> rules) {
        return rules.stream().flatMap(rule -> levels.place(of, rule).stream()).toList();
    }

    /** Rules that are as good as each other, each in the order in which they win. */
    private static Collection<List<PlacedRule>> ties(List<PlacedRule> rules) {
        Map<List<Integer>, List<PlacedRule>> ties = new LinkedHashMap<>();
        for (PlacedRule rule : rules) {
            ties.computeIfAbsent(
                            List.of(rule.rule().priority(), WinnerOrder.specificity(rule.rule())),
                            rank -> new ArrayList<>())
                    .add(rule);
        }
        return ties.values();
    }

    private static RuleSetIndex later(RuleSetIndex one, RuleSetIndex other) {
        return WinnerOrder.SETS.compare(one.identity(), other.identity()) > 0 ? one : other;
    }

    private boolean lookWithin(Levels levels, PlacedRule one, PlacedRule other) {
        boolean inOrder = WinnerOrder.RULES.compare(one.rule(), other.rule()) < 0;
        PlacedRule first = inOrder ? one : other;
        PlacedRule second = inOrder ? other : one;
        return look(levels, first, second, DecidedBy.RULE_ID, (context, field) -> true);
    }

    private boolean lookAcross(Levels levels, ReleaseIndex alone, PlacedRule one, PlacedRule other) {
        if (one.set().equals(other.set())) {
            return true;
        }
        boolean inOrder = later(one.set(), other.set()).equals(other.set());
        PlacedRule first = inOrder ? one : other;
        PlacedRule second = inOrder ? other : one;
        return look(levels, first, second, DecidedBy.SET_NAME, (context, field) -> wins(alone, context, second, field));
    }

    private boolean wins(ReleaseIndex among, Context context, PlacedRule rule, String field) {
        budget.spend(EVALUATION);
        return among.evaluate(context).selections().stream()
                .anyMatch(selection -> selection.field().equals(field) && isOf(selection, rule));
    }

    private static boolean isOf(Selection selection, PlacedRule rule) {
        return selection.ruleSet().equals(rule.set().name())
                && selection.rule().equals(rule.rule().id());
    }

    /** Whether the search goes on. */
    private boolean look(Levels levels, PlacedRule first, PlacedRule second, DecidedBy decidedBy, Rival rival) {
        Set<String> fields = differing(first.rule(), second.rule());
        if (fields.isEmpty()) {
            return true;
        }
        Optional<Odometer> contexts =
                CommonContexts.of(first, second, decidedBy == DecidedBy.RULE_ID, levels.domains(), domains);
        if (contexts.isPresent()
                && seen.add(List.of(
                        first.set().name(),
                        first.rule().id(),
                        second.set().name(),
                        second.rule().id()))) {
            example(first, fields, contexts.get(), rival)
                    .map(example ->
                            new Conflict(decidedBy, winner(first), winner(second), example.fields(), example.context()))
                    .ifPresent(found::add);
        }
        return found.size() <= Conflicts.MOST;
    }

    private Optional<Example> example(PlacedRule first, Set<String> fields, Odometer contexts, Rival rival) {
        int looked = 0;
        for (Optional<Context> next = contexts.next(); next.isPresent(); next = contexts.next()) {
            if (!budget.spend(EVALUATION) || looked++ == MOST_CONTEXTS) {
                complete = false;
                return Optional.empty();
            }
            Context context = next.get();
            List<String> decided = release.evaluate(context).selections().stream()
                    .filter(selection -> isOf(selection, first) && fields.contains(selection.field()))
                    .map(Selection::field)
                    .filter(field -> rival.wouldWin(context, field))
                    .toList();
            if (!decided.isEmpty()) {
                return Optional.of(new Example(decided, context));
            }
        }
        return Optional.empty();
    }

    /** Fields that both give, each another value. */
    private static Set<String> differing(Rule one, Rule other) {
        Set<String> fields = new TreeSet<>();
        one.payload().forEach((field, value) -> {
            AdaptiveValue others = other.payload().get(field);
            if (others != null && !value.asSeen().equals(others.asSeen())) {
                fields.add(field);
            }
        });
        return fields;
    }

    private static Winner winner(PlacedRule rule) {
        return new Winner(rule.set().name(), rule.set().version(), rule.rule().id());
    }

    /** Whether the other rule would win, were it not for the name. */
    @FunctionalInterface
    private interface Rival {
        boolean wouldWin(Context context, String field);
    }

    private record Example(List<String> fields, Context context) {}
}
