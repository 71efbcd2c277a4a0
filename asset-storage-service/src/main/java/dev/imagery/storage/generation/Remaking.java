package dev.imagery.storage.generation;

import java.util.Optional;
import java.util.UUID;

/**
 * How generation stands with making a group anew.
 *
 * @param state {@code awaited} where it has not begun; the state of its batch; or else what a run came to that made none
 * @param detail for people
 */
public record Remaking(String state, Optional<UUID> batch, Optional<String> detail) {

    static final Remaking AWAITED = new Remaking("awaited", Optional.empty(), Optional.empty());
}
