package dev.imagery.generation.schedule.availability;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A group whose titles' windows are followed.
 *
 * @param watcher the newest batch that made a version of it: its task follows the group
 * @param look what was found last; empty where nobody has looked since the watcher's version is there
 */
record FollowedGroup(String group, UUID watcher, Optional<Look> look) {

    /**
     * What was found of windows.
     *
     * @param batch that made what is live
     * @param revision of the catalogue
     * @param change when the group comes to show other titles, beyond those changes that are being made
     * @param again when there is something to do, or windows beyond the horizon to look at
     */
    record Look(UUID batch, long revision, Optional<Instant> change, Instant again) {

        boolean holds(UUID live, long newest, Instant now) {
            return batch.equals(live) && revision == newest && now.isBefore(again);
        }
    }
}
