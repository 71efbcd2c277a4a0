package dev.imagery.generation.purge;

import dev.imagery.generation.catalog.PurgedArtwork;
import dev.imagery.generation.catalog.PurgedArtwork.Dropped;
import dev.imagery.generation.objectstore.CopyRemoval;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.PurgeReport;
import dev.imagery.generation.task.InstanceName;
import dev.imagery.rendering.Renderer;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Drops what this machine has of purged artwork: copies of the bytes, and tiles that were made of them. For a while it does so again and
 * again, as a render that began before may bring some back.
 */
@Component
class CopyDropping {

    private static final String FOLLOWER = "asset-generation:";

    private final PurgedArtwork artwork;
    private final CopyRemoval copies;
    private final Renderer renderer;
    private final AssetStorage storage;
    private final PurgeSettings settings;
    private final Clock clock;

    private final Map<UUID, Integer> dropped = new HashMap<>();
    private final Set<UUID> untold = new HashSet<>();
    private long seen;

    CopyDropping(
            PurgedArtwork artwork,
            CopyRemoval copies,
            Renderer renderer,
            AssetStorage storage,
            PurgeSettings settings,
            Clock clock) {
        this.artwork = artwork;
        this.copies = copies;
        this.renderer = renderer;
        this.storage = storage;
        this.settings = settings;
        this.clock = clock;
    }

    /** Drops what there is, and tells storage of what is new. An instance that has just started begins with all that was ever purged. */
    synchronized void drop() {
        var since = clock.instant().minus(settings.dropping());
        for (var each : artwork.toDrop(seen, since)) {
            drop(each);
            seen = Math.max(seen, each.number());
        }
        for (var purge : List.copyOf(untold)) {
            storage.reportPurge(
                    purge,
                    FOLLOWER + InstanceName.get().replaceAll("[^A-Za-z0-9._:-]", "-"),
                    new PurgeReport(dropped.getOrDefault(purge, 0), List.of(), List.of()));
            untold.remove(purge);
        }
    }

    private void drop(Dropped purged) {
        var digests = List.of(purged.digest());
        int here = copies.drop(digests) + renderer.drop(digests);
        boolean known = dropped.containsKey(purged.purge());
        dropped.merge(purged.purge(), here, Integer::sum);
        if (!known || here > 0) {
            untold.add(purged.purge());
        }
    }
}
