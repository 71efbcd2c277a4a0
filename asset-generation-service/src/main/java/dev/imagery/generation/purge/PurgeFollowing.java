package dev.imagery.generation.purge;

import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows what is purged at storage: the catalogue's artwork of the title ends, its bytes are removed from the object store, and storage is
 * told what came of it.
 */
@Component
class PurgeFollowing implements TaskHandler {

    /** The subject of the one task. */
    static final String STORAGE = "storage";

    private static final Logger log = LoggerFactory.getLogger(PurgeFollowing.class);
    private static final int AT_ONCE = 10;

    private final PurgePosition position;
    private final ArtworkRemoval removal;
    private final AssetStorage storage;
    private final PurgeSettings settings;

    PurgeFollowing(PurgePosition position, ArtworkRemoval removal, AssetStorage storage, PurgeSettings settings) {
        this.position = position;
        this.removal = removal;
        this.storage = storage;
        this.settings = settings;
    }

    @Override
    public TaskKind kind() {
        return PurgeTasks.FOLLOW;
    }

    /** Whatever goes wrong may pass, and the task must not be given up: there would be no other. */
    @Override
    public Outcome run(String subject) {
        try {
            while (follow()) {
                log.debug("There are more purges to follow");
            }
            removal.removeAll();
        } catch (RuntimeException e) {
            log.warn("Purges are not followed for now: {}", e.toString());
        }
        return Outcome.again(settings.polling());
    }

    /** Answers whether there may be more. */
    private boolean follow() {
        long seen = position.seen();
        var page = storage.purges(seen, AT_ONCE);
        position.follow(seen, page);
        return page.portions().size() == AT_ONCE;
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        throw new IllegalStateException("purges are not followed any more", cause);
    }
}
