package dev.imagery.storage.purge;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a purge so far: what was removed and seen to be gone, what was not, and what is out of reach.
 *
 * @param requestedBy who asked for it
 * @param evenIfLive whether what is live goes too
 * @param endedAt when all of it was gone and had been looked for a last time
 * @param renders pictures, each in all its sizes and encodings
 * @param versions that show some of them, with how many of their assets
 * @param followers what those who follow purges say that they did, such as the title catalogue and the workers with their caches
 * @param outOfReach sentences for people
 */
@Schema(name = "PurgeReceipt")
public record Receipt(
        UUID id,
        long titleId,
        String reason,
        String requestedBy,
        boolean evenIfLive,
        State state,
        Instant requestedAt,
        @Nullable Instant endedAt,
        Renders renders,
        List<Version> versions,
        Objects objects,
        Cdn cdn,
        List<Follower> followers,
        List<String> outOfReach) {

    /** Where a purge is. */
    public enum State {
        /** Pictures are taken down and their objects removed. */
        REMOVING,
        /** All is gone but what is live still. */
        WAITING,
        /** All is gone, and is looked for a last time when no upload can bring it back any more. */
        SETTLING,
        DONE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Pictures.
     *
     * @param purged that can be shown no more
     * @param live that stay until they are live no more, as it was looked last; absent where it was not looked yet
     */
    public record Renders(long purged, @Nullable Long live) {}

    /** A version that lost pictures. */
    public record Version(String group, int version, int assets) {}

    /**
     * Objects in the bucket.
     *
     * @param buried that have a tombstone: their bytes are refused for good
     * @param bytes of these
     * @param removed that are gone from the bucket
     * @param verified that were looked for a last time and were not there
     * @param failed that the store refused to remove when it was tried last
     * @param versionsRemoved how many versions and delete markers of them were removed
     * @param looks by what they were seen to be gone, with how many: {@code versions} (the list of their versions is empty) or
     *     {@code object} (the store cannot list versions, and the object is not there)
     */
    public record Objects(
            long buried,
            long bytes,
            long removed,
            long verified,
            long failed,
            long versionsRemoved,
            Map<String, Long> looks) {}

    /**
     * What a CDN was told.
     *
     * @param name {@code none} where there is none that this service can tell
     * @param asked how many invalidations it was asked for
     * @param completed how many of these it has completed
     * @param failure why the last try failed
     */
    public record Cdn(
            String name,
            long asked,
            long completed,
            @Nullable String failure) {}

    /** What a follower says. */
    public record Follower(String name, Instant at, FollowerReport report) {}
}
