package dev.imagery.storage.purge;

import dev.imagery.storage.caller.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A title that is taken down for good.
 *
 * @param evenIfLive whether pictures that are live go too; else each goes when it is live no more
 * @param actor who asked for it
 * @param held how many renders were live when it was looked last, and stay until they are not; empty where it was not looked yet
 * @param endedAt when all was gone and was looked for once more
 */
record Purge(
        UUID id,
        long titleId,
        String reason,
        boolean evenIfLive,
        Actor actor,
        Instant requestedAt,
        Optional<Long> held,
        Optional<Instant> endedAt) {}
