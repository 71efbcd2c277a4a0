package dev.imagery.generation.batch;

/**
 * How far the renders of a batch are.
 *
 * @param rendered by this batch
 * @param reused known already
 */
record Progress(int rendered, int reused) {

    static final Progress NONE = new Progress(0, 0);
}
