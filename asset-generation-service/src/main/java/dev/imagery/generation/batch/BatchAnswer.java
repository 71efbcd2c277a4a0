package dev.imagery.generation.batch;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Extent;
import dev.imagery.generation.work.RenderCounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as it is answered. */
@Schema(name = "Batch")
public record BatchAnswer(
        UUID id,
        String group,

        @Schema(description = "The stored recipe that was run, with its version", example = "autumn-walls@3") @Nullable String recipe,

        @Schema(
                description = "The stored recipes that the recipe extends, from the one that it names itself upwards",
                example = "[\"base@2\"]")
        List<String> bases,

        @Schema(description = "Who submitted it, where that is known") @Nullable String author,

        @Schema(
                description =
                        "accepted, planned, rendering, sealing, waiting (until publishAt), publishing, or ended: live,"
                                + " awaiting-approval, refused, failed, cancelled, superseded")
        String state,

        @Schema(description = "urgent, normal or background")
        String priority,

        Done progress,

        @Schema(description = "Of the asset group, once it is sealed") @Nullable Integer version,

        @Schema(description = "When a batch that is waiting goes live") @Nullable Instant publishAt,

        @Schema(description = "How somebody other than the author approves a batch that is awaiting approval") @Nullable Approval approval,

        @Schema(description = "The newer batch that took the place of one that is superseded") @Nullable UUID supersededBy,

        long catalogRevision,
        Instant submittedAt,
        @Nullable Instant endedAt,
        List<BatchFault> faults,
        List<Warning> warnings) {

    /**
     * @param assets that the batch makes; 0 before it is planned
     * @param compositions distinct pictures among them
     * @param rendered of them by this batch
     * @param reused of them, known before or drawn for another batch
     */
    @Schema(name = "BatchProgress")
    public record Done(int assets, int compositions, int rendered, int reused) {}

    /** The call to asset storage that approves a version and publishes it; made by somebody other than the author. */
    @Schema(name = "BatchApproval")
    public record Approval(
            @Schema(example = "asset-storage-service") String service,
            @Schema(example = "POST") String method,

            @Schema(example = "/v1/groups/autumn-walls/approve")
            String path,

            Publication body) {

        static Optional<Approval> of(Batch batch) {
            return batch instanceof Batch.AwaitingApproval sealed
                    ? Optional.of(new Approval(
                            "asset-storage-service",
                            "POST",
                            "/v1/groups/" + sealed.submission().group() + "/approve",
                            new Publication(sealed.version())))
                    : Optional.empty();
        }

        @Schema(name = "BatchApprovalBody")
        public record Publication(@Schema(example = "4") int version) {}
    }

    static BatchAnswer of(Batch batch, RenderCounts progress) {
        var columns = StateColumns.of(batch);
        var submission = batch.submission();
        return new BatchAnswer(
                batch.id(),
                submission.group(),
                submission.origin().stored().map(RecipeVersion::toString).orElse(null),
                submission.origin().bases().stream()
                        .map(RecipeVersion::toString)
                        .toList(),
                submission.origin().author().orElse(null),
                columns.state(),
                submission.priority().word(),
                new Done(
                        columns.extent().map(Extent::assets).orElse(0),
                        columns.extent().map(Extent::compositions).orElse(0),
                        progress.rendered(),
                        progress.reused()),
                columns.version().orElse(null),
                columns.publishAt().orElse(null),
                Approval.of(batch).orElse(null),
                columns.supersededBy().orElse(null),
                submission.catalogRevision(),
                submission.submittedAt(),
                columns.endedAt().orElse(null),
                columns.faults(),
                columns.extent().map(Extent::warnings).orElse(List.of()));
    }
}
