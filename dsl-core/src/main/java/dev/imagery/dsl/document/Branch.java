package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import tools.jackson.databind.JsonNode;

/**
 * A value with all that is in it.
 *
 * @param height objects and lists from the value to the deepest one within; 0 for a scalar
 * @param length roughly the characters that it takes to write it
 */
record Branch(JsonNode node, Place place, int height, long length) {

    static Branch scalar(JsonNode node, Position at) {
        return new Branch(node, new Place.OfScalar(at), 0, 1 + node.asString().length());
    }

    /** The same value once more, at another place. */
    Branch repeatedAt(Position at) {
        return new Branch(node.deepCopy(), place.standingAt(at), height, length);
    }
}
