package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** By how much the rows or the columns of a wall are moved. */
final class Offsets {

    private static final int FURTHEST = 10_000;

    /** In the unit of padding. */
    static final Shape<List<Integer>> SHAPE = Lists.of(Numbers.whole(-FURTHEST, FURTHEST), 0, 100, "offsets");

    private Offsets() {}

    /** A list shorter than the count repeats, a longer one is cut, an empty one is all zero: one form for one meaning. */
    static List<Integer> repeated(List<Integer> offsets, int count) {
        return IntStream.range(0, count)
                .map(i -> offsets.isEmpty() ? 0 : offsets.get(i % offsets.size()))
                .boxed()
                .toList();
    }

    /** The shortest list that {@link #repeated} makes this one of. */
    static List<Integer> shortest(List<Integer> offsets) {
        return IntStream.rangeClosed(0, offsets.size())
                .mapToObj(length -> offsets.subList(0, length))
                .filter(start -> repeated(start, offsets.size()).equals(offsets))
                .findFirst()
                .orElse(offsets);
    }
}
