package dev.imagery.rules.index;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Experiments;
import dev.imagery.rules.evaluation.WinnerOrder;
import dev.imagery.rules.experiment.Experiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A release, ready to answer: a numbered vector of compiled rule sets. Immutable, so any number of threads ask it without
 * a lock; answering allocates the answer and a few small arrays.
 *
 * <p>Making one costs in proportion to the number of sets, not of rules: a set that did not change is taken over as it
 * is compiled.
 */
public final class ReleaseIndex {

    private final long number;
    private final List<RuleSetIndex> sets;
    private final Vocabulary attributes;
    private final Vocabulary fields;
    private final Placement[] placements;
    private final Experiments experiments;
    private final Dealt[] dealt;

    private ReleaseIndex(long number, List<RuleSetIndex> sets) {
        this.number = number;
        this.sets = sets;
        this.experiments = Experiments.of(
                sets.stream().map(set -> set.identity().declarations()).toList());
        this.attributes = withDealtBy(union(sets, RuleSetIndex::attributes), experiments);
        this.dealt = experiments.byAttribute().entrySet().stream()
                .filter(experiment -> attributes.names().contains(experiment.getKey()))
                .map(experiment -> new Dealt(
                        attributes.positionOf(experiment.getKey()),
                        attributes.positionOf(experiment.getValue().by()),
                        experiment.getValue()))
                .toArray(Dealt[]::new);
        this.fields = union(sets, RuleSetIndex::fields);
        this.placements = IntStream.range(0, sets.size())
                .mapToObj(i -> place(i, sets.get(i)))
                .toArray(Placement[]::new);
    }

    /** The release before the first, which gives no field a value. */
    public static ReleaseIndex none() {
        return of(0, List.of());
    }

    /**
     * Puts compiled sets together.
     *
     * @throws IllegalArgumentException when two sets have the same name
     */
    public static ReleaseIndex of(long number, Collection<RuleSetIndex> sets) {
        if (sets.stream().map(RuleSetIndex::name).distinct().count() != sets.size()) {
            throw new IllegalArgumentException("a release has one version of each rule set");
        }
        return new ReleaseIndex(
                number,
                sets.stream()
                        .sorted(Comparator.comparing(RuleSetIndex::identity, WinnerOrder.SETS))
                        .toList());
    }

    /** The same release with a set in place of the one of that name, or besides the others where there is none. */
    public ReleaseIndex with(RuleSetIndex set) {
        return of(
                number,
                Stream.concat(sets.stream().filter(other -> !other.name().equals(set.name())), Stream.of(set))
                        .toList());
    }

    /** 0 before the first release. */
    public long number() {
        return number;
    }

    /** The compiled sets, in the order in which they are asked. */
    public List<RuleSetIndex> sets() {
        return sets;
    }

    /** The names of all fields that some rule gives a value, sorted. */
    public List<String> fieldNames() {
        return fields.names();
    }

    /** The names of all attributes that rules ask for, or that are dealt to cells that they ask for, sorted. */
    public List<String> attributeNames() {
        return attributes.names();
    }

    /** Answers a context as {@link WinnerOrder} defines, at a time that only the context may state. */
    public Evaluation evaluate(Context context) {
        return evaluate(new Question(attributes, dealt, context, null));
    }

    /** Answers a context as {@link WinnerOrder} defines, at the time that the context states, or else at this one. */
    public Evaluation evaluate(Context context, Instant now) {
        return evaluate(new Question(attributes, dealt, context, now));
    }

    private Evaluation evaluate(Question question) {
        var answer = new Answer(fields.size());
        for (Placement placement : placements) {
            placement.set().answer(question, answer, placement);
        }
        return new Evaluation(number, answer.selections(sets));
    }

    /** What gives contexts their cells. */
    public Experiments experiments() {
        return experiments;
    }

    /** Where rules ask for a cell, the attribute that it is dealt by is asked for too. */
    private static Vocabulary withDealtBy(Vocabulary asked, Experiments experiments) {
        var names = new ArrayList<>(asked.names());
        experiments.byAttribute().forEach((attribute, experiment) -> {
            if (asked.names().contains(attribute)) {
                names.add(experiment.by());
            }
        });
        return new Vocabulary(names);
    }

    private Placement place(int position, RuleSetIndex set) {
        return new Placement(position, set, attributes.positionsOf(set.attributes()), fields.positionsOf(set.fields()));
    }

    private static Vocabulary union(List<RuleSetIndex> sets, Function<RuleSetIndex, Vocabulary> part) {
        var names = new TreeSet<String>();
        for (RuleSetIndex set : sets) {
            names.addAll(part.apply(set).names());
        }
        return new Vocabulary(new ArrayList<>(names));
    }

    /**
     * Where a set stands in this release.
     *
     * @param position among the sets, the first asked being 0
     * @param attributes of each attribute of the set, its position in the release
     * @param fields of each field of the set, its position in the release
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Placement(int position, RuleSetIndex set, int[] attributes, int[] fields) {}

    /**
     * An attribute that is a cell.
     *
     * @param attribute its position in the release
     * @param by the position of the attribute that it is dealt by
     */
    record Dealt(int attribute, int by, Experiment experiment) {}
}
