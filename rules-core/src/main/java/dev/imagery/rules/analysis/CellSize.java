package dev.imagery.rules.analysis;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.model.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How large a cell of an experiment is.
 *
 * @param attribute that is the cell
 * @param percent of all values, that are dealt to it: a whole number of buckets
 * @param forced how many values are in it without being dealt
 */
public record CellSize(String attribute, String cell, BigDecimal percent, int forced) {

    private static final int DECIMALS = 2; // a bucket is 0.01 %

    /** Of every experiment that the set declares, sorted by attribute and cell. */
    public static List<CellSize> of(RuleSet set) {
        var sizes = new ArrayList<CellSize>();
        new TreeMap<>(set.declarations().experiments())
                .forEach((attribute, experiment) -> new TreeMap<>(experiment.cells())
                        .forEach((cell, buckets) -> sizes.add(new CellSize(
                                attribute, cell, BigDecimal.valueOf(buckets, DECIMALS), forced(experiment, cell)))));
        return sizes;
    }

    private static int forced(Experiment experiment, String cell) {
        return (int) experiment.forced().values().stream().filter(cell::equals).count();
    }
}
