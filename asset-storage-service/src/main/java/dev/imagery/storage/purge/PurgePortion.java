package dev.imagery.storage.purge;

import dev.imagery.storage.asset.ObjectKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was taken down together, as those who follow purges see it.
 *
 * @param number its place among those of all purges, from 1, without gaps
 * @param objects whose bytes nobody may show any more; none in the first portion of a purge, which only names the title
 */
record PurgePortion(long number, UUID purge, long titleId, List<ObjectKey> objects, Instant at) {

    /**
     * Some of them, in the order of their numbers.
     *
     * @param newest the number of the newest of all; 0 where there is none
     */
    record Page(List<PurgePortion> portions, long newest) {}
}
