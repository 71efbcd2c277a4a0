package dev.imagery.dsl.expansion;

import dev.imagery.dsl.fault.Warning;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a recipe comes to on a catalogue snapshot at an instant.
 *
 * @param shows what each market sees, in the recipe's order of markets, the recipe as it is before its cells
 * @param compositions the distinct ones among them, in the order of first use
 * @param gaps what is missing, the first {@value Expander#MOST_GAPS}; while there are any, nothing may be rendered
 * @param warnings what is allowed but may surprise
 */
public record Expansion(
        List<MarketShow> shows, List<Composition> compositions, List<Gap> gaps, List<Warning> warnings) {

    public Expansion {
        shows = List.copyOf(shows);
        compositions = List.copyOf(compositions);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    /** Whether every asset can be made. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /** Every asset, by market, then by target; made while they are asked for. */
    public Stream<AssetSpec> assets() {
        return shows.stream().flatMap(MarketShow::assets);
    }

    /** How many assets there are. */
    public long permutations() {
        return shows.stream().mapToLong(MarketShow::size).sum();
    }
}
