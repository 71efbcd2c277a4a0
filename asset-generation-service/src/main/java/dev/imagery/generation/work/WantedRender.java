package dev.imagery.generation.work;

import java.util.Optional;

/**
 * A render that a batch wants.
 *
 * @param number of the composition in its batch, from 0, in the order of the expansion
 * @param chunk of the batch that it falls into, unless it is known or in flight for another batch
 * @param composition its canonical form
 * @param cost expected seconds of CPU, in one thread
 * @param known whether storage has its result already
 * @param reason why not, as a word; empty where it has
 */
public record WantedRender(
        int number,
        int chunk,
        String renderKey,
        String composition,
        double cost,
        boolean known,
        Optional<String> reason) {}
