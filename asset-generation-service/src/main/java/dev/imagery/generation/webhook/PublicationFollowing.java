package dev.imagery.generation.webhook;

import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows what is published, rolled back and refused at storage, whoever asked for it there. */
@Component
class PublicationFollowing implements TaskHandler {

    /** The subject of the one task. */
    static final String STORAGE = "storage";

    private static final Logger log = LoggerFactory.getLogger(PublicationFollowing.class);
    private static final int AT_ONCE = 100;
    private static final int TROUBLE_FACTOR = 5;

    private final PublicationPosition position;
    private final AssetStorage storage;
    private final WebhookSettings settings;

    PublicationFollowing(PublicationPosition position, AssetStorage storage, WebhookSettings settings) {
        this.position = position;
        this.storage = storage;
        this.settings = settings;
    }

    @Override
    public TaskKind kind() {
        return WebhookTasks.FOLLOW;
    }

    /** Whatever goes wrong may pass, and the task must not be given up: there would be no other. */
    @Override
    public Outcome run(String subject) {
        try {
            return follow();
        } catch (RuntimeException e) {
            log.warn("What became of publications is not known: {}", e.toString());
            return Outcome.again(settings.publicationPolling().multipliedBy(TROUBLE_FACTOR));
        }
    }

    private Outcome follow() {
        var seen = position.seen();
        var page = storage.publications(seen.orElse(0L), AT_ONCE);
        position.follow(seen, page);
        boolean more = seen.isPresent() && page.publications().size() == AT_ONCE;
        return Outcome.again(more ? Duration.ZERO : settings.publicationPolling());
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        throw new IllegalStateException("publications are not followed any more", cause);
    }
}
