package dev.imagery.generation.webhook;

import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.LiveVersion;
import dev.imagery.generation.storage.StorageRefusal;
import dev.imagery.generation.storage.VersionDifference;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.webhook.message.Event;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks storage how the version of an event differs from the one before, and composes what is told. */
@Component
class Composing implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(Composing.class);

    private final Composition composition;
    private final AssetStorage storage;

    Composing(Composition composition, AssetStorage storage) {
        this.composition = composition;
        this.storage = storage;
    }

    @Override
    public TaskKind kind() {
        return WebhookTasks.COMPOSE;
    }

    @Override
    public Outcome run(String subject) {
        composition.uncomposed(subject).ifPresent(event -> {
            var told = placed(event);
            composition.compose(told, difference(told));
        });
        return Outcome.DONE;
    }

    /** Batches do not know what is live; publications do. */
    private Event placed(Event event) {
        return switch (event.type()) {
            case AWAITING_APPROVAL, REFUSED ->
                event.previous().isPresent()
                        ? event
                        : event.after(storage.live(event.group()).map(LiveVersion::version));
            case PUBLISHED, ROLLED_BACK, FAILED, WITHDRAWAL_OVERDUE, PING -> event;
        };
    }

    private Optional<VersionDifference> difference(Event event) {
        return switch (event.type()) {
            case PUBLISHED, ROLLED_BACK, AWAITING_APPROVAL ->
                event.previous()
                        .flatMap(from -> event.version().flatMap(version -> difference(event.group(), from, version)));
            case REFUSED, FAILED, WITHDRAWAL_OVERDUE, PING -> Optional.empty();
        };
    }

    private Optional<VersionDifference> difference(String group, int from, int version) {
        try {
            return Optional.of(storage.difference(group, from, version));
        } catch (StorageRefusal refusal) {
            log.warn(
                    "How version {} of {} differs from {} is not told: {}", version, group, from, refusal.getMessage());
            return Optional.empty();
        }
    }

    /** What happened is told all the same, without how it differs. */
    @Override
    public void giveUp(String subject, Throwable cause) {
        composition.uncomposed(subject).ifPresent(event -> composition.compose(event, Optional.empty()));
    }
}
