package dev.imagery.storage.publication;

import dev.imagery.storage.gate.Loss;
import java.util.List;

/**
 * A version that was published although the gate is against it.
 *
 * @param reason why, in the words of who did it
 * @param losses what the gate said
 */
record Overruling(String reason, List<Loss> losses) {

    Overruling {
        losses = List.copyOf(losses);
    }
}
