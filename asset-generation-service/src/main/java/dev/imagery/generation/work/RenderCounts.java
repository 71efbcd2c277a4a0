package dev.imagery.generation.work;

/**
 * How far the renders of a batch are.
 *
 * @param rendered by this batch
 * @param reused known already, or drawn for another batch
 */
public record RenderCounts(int rendered, int reused) {

    public static final RenderCounts NONE = new RenderCounts(0, 0);
}
