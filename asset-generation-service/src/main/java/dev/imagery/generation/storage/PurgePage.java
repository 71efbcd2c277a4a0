package dev.imagery.generation.storage;

import java.util.List;
import java.util.UUID;

/**
 * Some of what was taken down for good, in the order in which it was.
 *
 * @param newest the number of the newest of all; 0 where there is none
 */
public record PurgePage(List<Portion> portions, long newest) {

    /** What was taken down together of a title; a purge has several. */
    public record Portion(long number, UUID purge, long titleId) {}
}
