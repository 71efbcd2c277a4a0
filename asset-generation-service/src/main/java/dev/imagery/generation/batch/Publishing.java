package dev.imagery.generation.batch;

import dev.imagery.dsl.publication.Publication;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.PublicationFault;
import dev.imagery.generation.storage.PublicationState;
import dev.imagery.generation.storage.StorageRefusal;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Has storage publish a sealed version when that is due, and waits until it is live or refused. */
@Component
class Publishing implements TaskHandler {

    private final BatchRows rows;
    private final Batches batches;
    private final AssetStorage storage;
    private final BatchSettings settings;

    Publishing(BatchRows rows, Batches batches, AssetStorage storage, BatchSettings settings) {
        this.rows = rows;
        this.batches = batches;
        this.storage = storage;
        this.settings = settings;
    }

    @Override
    public TaskKind kind() {
        return BatchTasks.PUBLISH;
    }

    @Override
    public Outcome run(String subject) {
        return batches.toPublish(UUID.fromString(subject)).map(this::publish).orElse(Outcome.DONE);
    }

    private Outcome publish(Batch.Publishing batch) {
        var group = batch.submission().group();
        try {
            return switch (storage.publication(group, batch.version())) {
                case PublicationState.Sealed() -> publishInOrder(batch);
                case PublicationState.Publishing() -> Outcome.again(settings.publicationPolling());
                case PublicationState.Live() -> {
                    batches.live(batch.id());
                    yield Outcome.DONE;
                }
                case PublicationState.Refused(var reason, var faults) -> {
                    batches.refuse(batch.id(), faults(reason, faults));
                    yield Outcome.DONE;
                }
            };
        } catch (StorageRefusal refusal) {
            batches.refuse(
                    batch.id(),
                    List.of(BatchFault.ofAll("publication-not-taken", String.valueOf(refusal.getMessage()))));
            return Outcome.DONE;
        }
    }

    /** What storage's gate stops is refused at once, and told by the version like any refusal. */
    private void ask(String group, int version) {
        try {
            storage.publish(group, version);
        } catch (StorageRefusal refusal) {
            if (!(storage.publication(group, version) instanceof PublicationState.Refused)) {
                throw refusal;
            }
        }
    }

    private static List<BatchFault> faults(String reason, List<PublicationFault> faults) {
        return Stream.concat(
                        Stream.of(BatchFault.ofAll(BatchFault.PUBLICATION_REFUSED, reason)),
                        faults.stream()
                                .map(fault ->
                                        new BatchFault(fault.place(), fault.code(), "expected " + fault.expected())))
                .toList();
    }

    /** Batches that are published as soon as they are there go live in the order in which they were submitted, or not at all. */
    private Outcome publishInOrder(Batch.Publishing batch) {
        var newer = isPublishedAtOnce(batch)
                ? rows.newerPublished(batch.submission()).stream()
                        .filter(Publishing::isPublishedAtOnce)
                        .toList()
                : List.<Batch>of();
        var live = newer.stream().filter(Batch.Live.class::isInstance).findFirst();
        if (live.isPresent()) {
            batches.overtaken(batch.id(), live.get().id());
            return Outcome.DONE;
        }
        if (newer.isEmpty()) {
            ask(batch.submission().group(), batch.version());
        }
        return Outcome.again(settings.publicationPolling());
    }

    private static boolean isPublishedAtOnce(Batch batch) {
        return Expansions.recipe(batch.submission()).publication() instanceof Publication.Automatic;
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        batches.fail(
                UUID.fromString(subject),
                List.of(BatchFault.ofAll(
                        "publication-failed", "Whether the version became live is unknown: " + cause.getMessage())));
    }
}
