package dev.imagery.generation.batch;

import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Extent;
import dev.imagery.generation.batch.life.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A batch's state as columns of its row. */
record StateColumns(
        String state,
        Optional<Extent> extent,
        Optional<Integer> version,
        Optional<Instant> publishAt,
        List<BatchFault> faults,
        Optional<UUID> supersededBy,
        Optional<Instant> endedAt) {

    static StateColumns of(Batch batch) {
        Optional<Integer> version = switch (batch) {
            case Batch.Waiting waiting -> Optional.of(waiting.version());
            case Batch.Publishing publishing -> Optional.of(publishing.version());
            case Batch.AwaitingApproval sealed -> Optional.of(sealed.version());
            case Batch.Live live -> Optional.of(live.version());
            case Batch.Refused refused -> Optional.of(refused.version());
            case Batch.Cancelled cancelled -> cancelled.version();
            case Batch.Superseded superseded -> superseded.version();
            case Batch.Accepted _, Batch.Planned _, Batch.Rendering _, Batch.Sealing _, Batch.Failed _ ->
                Optional.empty();
        };
        Optional<Instant> publishAt =
                batch instanceof Batch.Waiting waiting ? Optional.of(waiting.publishAt()) : Optional.empty();
        Optional<Instant> endedAt =
                batch instanceof Batch.Ended ended ? Optional.of(ended.endedAt()) : Optional.empty();
        Optional<UUID> supersededBy =
                batch instanceof Batch.Superseded superseded ? Optional.of(superseded.by()) : Optional.empty();
        return new StateColumns(
                state(batch), batch.planned(), version, publishAt, faults(batch), supersededBy, endedAt);
    }

    /** As in answers. */
    static String state(Batch batch) {
        return switch (batch) {
            case Batch.Accepted _ -> "accepted";
            case Batch.Planned _ -> "planned";
            case Batch.Rendering _ -> "rendering";
            case Batch.Sealing _ -> "sealing";
            case Batch.Waiting _ -> "waiting";
            case Batch.Publishing _ -> "publishing";
            case Batch.AwaitingApproval _ -> "awaiting-approval";
            case Batch.Live _ -> "live";
            case Batch.Refused _ -> "refused";
            case Batch.Failed _ -> "failed";
            case Batch.Cancelled _ -> "cancelled";
            case Batch.Superseded _ -> "superseded";
        };
    }

    private static List<BatchFault> faults(Batch batch) {
        return switch (batch) {
            case Batch.Failed failed -> failed.faults();
            case Batch.Refused refused -> refused.faults();
            case Batch.Open _, Batch.Live _, Batch.AwaitingApproval _, Batch.Cancelled _, Batch.Superseded _ ->
                List.of();
        };
    }

    Batch batch(Submission submission) {
        return switch (state) {
            case "accepted" -> new Batch.Accepted(submission);
            case "planned" -> new Batch.Planned(submission, extent.orElseThrow());
            case "rendering" -> new Batch.Rendering(submission, extent.orElseThrow());
            case "sealing" -> new Batch.Sealing(submission, extent.orElseThrow());
            case "publishing" -> new Batch.Publishing(submission, extent.orElseThrow(), version.orElseThrow());
            case "waiting" ->
                new Batch.Waiting(submission, extent.orElseThrow(), version.orElseThrow(), publishAt.orElseThrow());
            case "awaiting-approval" ->
                new Batch.AwaitingApproval(
                        submission, extent.orElseThrow(), version.orElseThrow(), endedAt.orElseThrow());
            case "live" ->
                new Batch.Live(submission, extent.orElseThrow(), version.orElseThrow(), endedAt.orElseThrow());
            case "refused" ->
                new Batch.Refused(
                        submission, extent.orElseThrow(), version.orElseThrow(), faults, endedAt.orElseThrow());
            case "failed" -> new Batch.Failed(submission, extent, faults, endedAt.orElseThrow());
            case "cancelled" -> new Batch.Cancelled(submission, extent, version, endedAt.orElseThrow());
            case "superseded" ->
                new Batch.Superseded(submission, extent, version, supersededBy.orElseThrow(), endedAt.orElseThrow());
            default -> throw new IllegalStateException("batch " + submission.id() + " is in no known state: " + state);
        };
    }
}
