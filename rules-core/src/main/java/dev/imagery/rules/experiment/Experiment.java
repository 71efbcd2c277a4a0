package dev.imagery.rules.experiment;

import dev.imagery.rules.condition.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deals the values of an attribute, such as visitors' keys, to cells. A value falls into one of {@value #BUCKETS} buckets by its
 * {@linkplain Percentage#place hash} with the salt, and each bucket is in one cell or in none. Which one follows from the sizes that the
 * cells had, one after the other:
 *
 * <ul>
 *   <li>a cell that shrinks gives back the buckets that it took last, and loses no other;
 *   <li>a cell that grows keeps all that it has. It takes back what it gave back last, as far as that is free, and then free buckets in
 *       an order of its own;
 *   <li>all that shrink do so before any grows, and all that grow take back before any takes what it never had.
 * </ul>
 *
 * <p>So a step back undoes a step exactly. Immutable.
 */
public final class Experiment {

    /** Into how many parts all values are cut: a size of 1 is 0.01 %. */
    public static final int BUCKETS = 10_000;

    /** How many sizes an experiment may have had. */
    public static final int MOST_SIZES = 1_000;

    private static final int PLACES_OF_A_BUCKET = Percentage.WHOLE / BUCKETS;

    private final String by;
    private final String salt;
    private final List<Map<String, Integer>> sizes;
    private final Map<String, String> forced;
    private final Allocation allocation;

    /**
     * Deals again all that was dealt before, which takes some milliseconds for each time that a cell grew.
     *
     * @param by the attribute whose values are dealt
     * @param salt of 1 character or more; experiments of different salts are independent of each other
     * @param sizes of the cells in buckets, from the first that there were to those of now: 1 to {@value #MOST_SIZES}, each of at least
     *     0 and at most {@value #BUCKETS} together
     * @param forced the cell of each value that is not dealt, such as a tester's: one that there is now
     * @throws IllegalArgumentException when it is not so
     */
    public Experiment(String by, String salt, List<Map<String, Integer>> sizes, Map<String, String> forced) {
        this.by = by;
        this.salt = salt;
        this.sizes = sizes.stream().map(Map::copyOf).toList();
        this.forced = Map.copyOf(forced);
        if (salt.isEmpty()
                || sizes.isEmpty()
                || sizes.size() > MOST_SIZES
                || !this.sizes.stream().allMatch(Experiment::fit)) {
            throw new IllegalArgumentException("no experiment: salt " + salt + ", sizes " + sizes);
        }
        if (!cells().keySet().containsAll(forced.values())) {
            throw new IllegalArgumentException("forced into other cells than " + cells().keySet() + ": " + forced);
        }
        this.allocation = Allocation.of(salt, this.sizes);
    }

    private static boolean fit(Map<String, Integer> sizes) {
        return sizes.values().stream().allMatch(size -> size >= 0)
                && sizes.values().stream().mapToLong(Integer::longValue).sum() <= BUCKETS;
    }

    /** This experiment as the one that comes after another: it goes on from there, unless it deals other values or by another salt. */
    public Experiment after(Experiment earlier) {
        return goesOnFrom(earlier) ? new Experiment(by, salt, goingOn(earlier), forced) : this;
    }

    /** Whether it can come {@link #after} another: sizes have not changed more than {@value #MOST_SIZES} times. */
    public boolean canFollow(Experiment earlier) {
        return !goesOnFrom(earlier) || goingOn(earlier).size() <= MOST_SIZES;
    }

    private boolean goesOnFrom(Experiment earlier) {
        return by.equals(earlier.by) && salt.equals(earlier.salt);
    }

    private List<Map<String, Integer>> goingOn(Experiment earlier) {
        var all = new ArrayList<>(earlier.sizes);
        if (!all.getLast().equals(cells())) {
            all.add(cells());
        }
        return all;
    }

    /** The cell of a value; null where it has none. */
    public @Nullable String cell(String value) {
        String tester = forced.get(value);
        return tester == null ? cellOf(Percentage.place(salt, value) / PLACES_OF_A_BUCKET) : tester;
    }

    /** @param bucket from 0 to {@value #BUCKETS} - 1 */
    @Nullable String cellOf(int bucket) {
        return allocation.cellOf(bucket);
    }

    /** Whether the value is not dealt, but has its cell by its name. */
    public boolean isForced(String value) {
        return forced.containsKey(value);
    }

    /** The attribute whose values are dealt. */
    public String by() {
        return by;
    }

    public String salt() {
        return salt;
    }

    /** The sizes of the cells in buckets, from the first that there were to those of now. */
    public List<Map<String, Integer>> sizes() {
        return sizes;
    }

    /** The cells of now, with their sizes in buckets. */
    public Map<String, Integer> cells() {
        return sizes.getLast();
    }

    /** The cell of each value that is not dealt. */
    public Map<String, String> forced() {
        return forced;
    }

    /** Whether some values are in no cell. */
    public boolean leavesSome() {
        return cells().values().stream().mapToInt(Integer::intValue).sum() < BUCKETS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Experiment that
                && by.equals(that.by)
                && salt.equals(that.salt)
                && sizes.equals(that.sizes)
                && forced.equals(that.forced);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, salt, sizes, forced);
    }

    @Override
    public String toString() {
        return "Experiment[by=" + by + ", salt=" + salt + ", sizes=" + sizes + ", forced=" + forced + "]";
    }
}
