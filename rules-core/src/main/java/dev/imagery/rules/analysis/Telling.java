package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Percentage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Tells classes of an attribute in the words of conditions, by what they are or by what they are not. */
final class Telling {

    private final Domain domain;
    private final List<ValueClass> classes;

    private Telling(Domain domain) {
        this.domain = domain;
        this.classes = domain.classes();
    }

    static Values values(Domain domain, BitSet numbers) {
        boolean absent = numbers.stream().anyMatch(domain::isAbsence);
        return new Telling(domain).values(numbers.get(0, domain.classes().size()), absent);
    }

    private Values values(BitSet present, boolean absent) {
        boolean otherThan = isToldByTheOthers(present);
        var told = (BitSet) present.clone();
        if (otherThan) {
            told.flip(0, classes.size());
        }
        return new Values(otherThan, parts(told), absent);
    }

    /** What has values that nobody names can only be told so; of values that are all listed, the fewer are told. */
    private boolean isToldByTheOthers(BitSet present) {
        if (!domain.isComplete()) {
            return false; // there is more that is not meant
        }
        int size = present.cardinality();
        boolean hasOthers = present.stream().anyMatch(i -> classes.get(i) instanceof ValueClass.Other);
        boolean isAll = size > 0 && size == classes.size();
        boolean isMost = size * 2 > classes.size() && classes.stream().allMatch(ValueClass.Named.class::isInstance);
        return hasOthers || isAll || isMost;
    }

    private List<Values.Part> parts(BitSet told) {
        var left = (BitSet) told.clone();
        List<Condition> ranges = ranges(told, left);
        var parts = new ArrayList<Values.Part>();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            parts.add(
                    switch (classes.get(i)) {
                        case ValueClass.Named(String value) -> new Values.Meeting(new Equals(value));
                        case ValueClass.Ranged(String value, Condition _) -> new Values.Like(value);
                        case ValueClass.Alike(String value) -> new Values.Like(value);
                        case ValueClass.Other(String value) -> new Values.Like(value);
                    });
        }
        ranges.forEach(range -> parts.add(new Values.Meeting(range)));
        return parts;
    }

    /** Those that hold for nothing but what is told, as far as all is known. What they hold for is left no more. */
    private List<Condition> ranges(BitSet told, BitSet left) {
        var ranges = new ArrayList<Condition>();
        if (!domain.isComplete()) {
            return ranges;
        }
        for (LanguageRange range : domain.ranges()) {
            BitSet meeting = meeting(range, i -> true);
            if (Box.isWithin(meeting, told) && meeting.intersects(left) && !isNamed(meeting)) {
                ranges.add(range);
                left.andNot(meeting);
            }
        }
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            if (classes.get(i) instanceof ValueClass.Ranged(String _, Condition condition)) {
                int own = i;
                boolean share = condition instanceof Percentage;
                BitSet meeting = meeting(condition, other -> share || other == own || isNamed(other));
                if (Box.isWithin(meeting, told)) {
                    add(ranges, condition);
                    left.andNot(meeting);
                }
            }
        }
        return ranges;
    }

    private BitSet meeting(Condition condition, IntPredicate some) {
        var meeting = new BitSet();
        for (int i = 0; i < classes.size(); i++) {
            meeting.set(i, some.test(i) && condition.holds(domain.values().get(i)));
        }
        return meeting;
    }

    private boolean isNamed(BitSet numbers) {
        return numbers.stream().allMatch(this::isNamed);
    }

    private boolean isNamed(int number) {
        return classes.get(number) instanceof ValueClass.Named;
    }

    /** As one with what was told just before, where it follows on that. */
    private static void add(List<Condition> ranges, Condition next) {
        Optional<Condition> joined = ranges.isEmpty() ? Optional.empty() : Ranges.joined(ranges.getLast(), next);
        if (joined.isPresent()) {
            ranges.removeLast();
        }
        ranges.add(joined.orElse(next));
    }
}
