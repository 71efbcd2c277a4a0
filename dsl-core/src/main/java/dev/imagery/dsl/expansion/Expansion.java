package dev.imagery.dsl.expansion;

import dev.imagery.dsl.fault.Warning;
import java.util.List;

/** What a recipe comes to on a catalogue snapshot at an instant. */
public sealed interface Expansion {

    List<Warning> warnings();

    /**
     * Every asset can be made.
     *
     * @param assets by market, then by target
     * @param compositions the distinct ones among them, in the order of first use
     */
    record Complete(List<AssetSpec> assets, List<Composition> compositions, List<Warning> warnings)
            implements Expansion {}

    /**
     * Something is missing; nothing may be rendered.
     *
     * @param gaps the first {@value Expander#MOST_GAPS}; a warning tells how many there are more
     */
    record Incomplete(List<Gap> gaps, List<Warning> warnings) implements Expansion {}
}
