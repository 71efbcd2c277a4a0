package dev.imagery.generation.recipe;

import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.life.Origin;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.rendering.Renderer;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a batch of a recipe, once for each idempotency key. */
@Component
public class Submitting {

    private final RecipeCheck check;
    private final FreeContexts contexts;
    private final IdempotencyKeys keys;
    private final Batches batches;
    private final Renderer renderer;
    private final TransactionTemplate transaction;

    Submitting(
            RecipeCheck check,
            FreeContexts contexts,
            IdempotencyKeys keys,
            Batches batches,
            Renderer renderer,
            TransactionTemplate transaction) {
        this.check = check;
        this.contexts = contexts;
        this.keys = keys;
        this.batches = batches;
        this.renderer = renderer;
        this.transaction = transaction;
    }

    /** @param replayed whether an earlier request with the same key made the batch */
    public record Submitted(UUID batch, boolean replayed) {}

    /** @throws ProblemException of {@link RecipeCheck} and {@link FreeContexts}, or 422 where the key was used for another recipe */
    public Submitted submit(RecipeRun run, Optional<String> key) {
        return key.flatMap(keys::find).map(use -> replay(use, run)).orElseGet(() -> accept(run, key));
    }

    /**
     * What a run would submit now. Nothing is submitted yet.
     *
     * @throws ProblemException of {@link RecipeCheck} and {@link FreeContexts}
     */
    public Submission prepare(RecipeRun run) {
        var checked = check.check(run.recipe());
        var now = batches.now();
        contexts.require(checked, now);
        var whole = checked.whole();
        return new Submission(
                UUID.randomUUID(),
                whole.json(),
                origin(run, whole),
                checked.recipe().group(),
                checked.catalogRevision(),
                renderer.epoch(),
                now,
                now,
                run.urgency().priority());
    }

    private Submitted accept(RecipeRun run, Optional<String> key) {
        var submission = prepare(run);
        boolean first = Boolean.TRUE.equals(transaction.execute(status -> accept(submission, run, key)));
        return first
                ? new Submitted(submission.id(), false)
                : replay(key.flatMap(keys::find).orElseThrow(), run);
    }

    private static Origin origin(RecipeRun run, WholeRecipe whole) {
        var sent = whole.sent().text();
        return new Origin(
                Optional.of(sent).filter(text -> !text.equals(whole.json())),
                run.stored(),
                whole.bases(),
                run.author());
    }

    private boolean accept(Submission submission, RecipeRun run, Optional<String> key) {
        boolean first = key.map(given -> keys.claim(
                        given, new IdempotencyKeys.Use(run.digest(), submission.id()), submission.submittedAt()))
                .orElse(true);
        if (first) {
            batches.accept(submission, run.urgency().supersedes());
        }
        return first;
    }

    private static Submitted replay(IdempotencyKeys.Use use, RecipeRun run) {
        if (!use.bodySha256().equals(run.digest())) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "The idempotency key was used for another recipe",
                    List.of(Fault.of(
                            "/header/Idempotency-Key",
                            "reused",
                            null,
                            "a new key, or the recipe that it was used for")));
        }
        return new Submitted(use.batch(), true);
    }
}
