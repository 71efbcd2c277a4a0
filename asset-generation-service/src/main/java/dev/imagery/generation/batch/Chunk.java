package dev.imagery.generation.batch;

import java.util.UUID;

/**
 * The compositions of a batch that one task renders.
 *
 * @param number from 0
 */
public record Chunk(UUID batch, int number) {

    public static Chunk parse(String text) {
        int slash = text.indexOf('/');
        return new Chunk(UUID.fromString(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return batch + "/" + number;
    }
}
