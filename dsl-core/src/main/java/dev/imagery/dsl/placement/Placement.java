package dev.imagery.dsl.placement;

import java.util.List;

/**
 * Which title stands where.
 *
 * @param titles by the slot's number, which of the ranked titles stands there, from 0
 * @param unkept what could not be kept
 */
public record Placement(List<Integer> titles, List<Unkept> unkept) {

    public Placement {
        titles = List.copyOf(titles);
        unkept = List.copyOf(unkept);
    }
}
