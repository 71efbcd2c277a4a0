package dev.imagery.generation.storage;

import java.util.Optional;
import java.util.UUID;

/**
 * What is live of a group.
 *
 * @param batch the batch that made it
 * @param stemsFrom the batch that made the version which it took the place of, because that shows what is withdrawn
 */
public record LiveVersion(int version, UUID batch, Optional<UUID> stemsFrom) {

    /** The batch that would have to be made anew, so that the group is as its recipe says. */
    public UUID source() {
        return stemsFrom.orElse(batch);
    }
}
