package dev.imagery.generation.batch;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.publication.Publication;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.storage.AssetLine;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.StorageRefusal;
import dev.imagery.generation.storage.VersionOpening;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the manifest of a batch whose renders are done, and seals it. Only then does its version exist. */
@Component
class Sealing implements TaskHandler {

    private final BatchRows rows;
    private final Batches batches;
    private final Expansions expansions;
    private final AssetStorage storage;

    Sealing(BatchRows rows, Batches batches, Expansions expansions, AssetStorage storage) {
        this.rows = rows;
        this.batches = batches;
        this.expansions = expansions;
        this.storage = storage;
    }

    @Override
    public TaskKind kind() {
        return BatchTasks.SEAL;
    }

    @Override
    public Outcome run(String subject) {
        var id = UUID.fromString(subject);
        rows.find(id).filter(Batch.Sealing.class::isInstance).ifPresent(batch -> {
            try {
                var recipe = Expansions.recipe(batch.submission());
                batches.sealed(id, seal(batch, recipe), recipe.publication());
            } catch (StorageRefusal refusal) {
                batches.fail(id, faults(refusal));
            }
        });
        return Outcome.DONE;
    }

    private int seal(Batch batch, Recipe recipe) {
        var submission = batch.submission();
        var catalog = expansions.snapshot(recipe, submission.catalogRevision());
        int version = storage.open(
                submission.group(),
                VersionOpening.of(
                        submission.id(),
                        Expansions.recipeTree(submission),
                        submission.catalogRevision(),
                        recipe.precedence(),
                        catalog.regions(),
                        submission.origin().author(),
                        recipe.publication() instanceof Publication.ByApproval));
        storage.fill(submission.group(), version, lines(batch, catalog));
        storage.seal(submission.group(), version);
        return version;
    }

    private List<AssetLine> lines(Batch batch, CatalogSnapshot catalog) {
        var submission = batch.submission();
        var expansion = expansions.expand(submission);
        if (!expansion.isComplete()) {
            throw new IllegalStateException(
                    "batch " + submission.id() + " has gaps that it had not when it was planned");
        }
        return Manifest.of(expansion, submission.rendererEpoch(), catalog, storage::luminances);
    }

    private static List<BatchFault> faults(StorageRefusal refusal) {
        return Stream.concat(Stream.of(String.valueOf(refusal.getMessage())), refusal.faults().stream())
                .map(message -> BatchFault.ofAll("sealing-refused", message))
                .toList();
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        batches.fail(
                UUID.fromString(subject),
                List.of(BatchFault.ofAll("sealing-failed", "The batch could not be sealed: " + cause.getMessage())));
    }
}
