package dev.imagery.storage.purge;

import dev.imagery.storage.asset.ObjectKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object of a purge, as its receipt lists it.
 *
 * @param versionsRemoved how many versions and delete markers of it were removed from the bucket
 * @param removedAt when it was gone
 * @param verifiedAt when it was looked for a last time and was not there
 * @param look {@code versions} where the list of its versions was empty, {@code object} where the store cannot list any
 * @param failure why it could not be removed when it was tried last
 */
record PurgedObject(
        ObjectKey key,
        long bytes,
        Instant buriedAt,
        int versionsRemoved,
        @Nullable Instant removedAt,
        @Nullable Instant verifiedAt,
        @Nullable String look,
        @Nullable String failure) {}
