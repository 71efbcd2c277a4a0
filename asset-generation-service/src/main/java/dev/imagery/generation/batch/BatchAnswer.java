package dev.imagery.generation.batch;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Extent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as it is answered. */
@Schema(name = "Batch")
public record BatchAnswer(
        UUID id,
        String group,

        @Schema(
                description =
                        "accepted, planned, rendering, sealing, publishing, or ended: live, refused, failed, cancelled")
        String state,

        Done progress,

        @Schema(description = "Of the asset group, once it is sealed") @Nullable Integer version,

        long catalogRevision,
        Instant submittedAt,
        @Nullable Instant endedAt,
        List<BatchFault> faults,
        List<Warning> warnings) {

    /**
     * @param assets that the batch makes; 0 before it is planned
     * @param compositions distinct pictures among them
     * @param rendered of them by this batch
     * @param reused of them, known before
     */
    @Schema(name = "BatchProgress")
    public record Done(int assets, int compositions, int rendered, int reused) {}

    static BatchAnswer of(Batch batch, Progress progress) {
        var columns = StateColumns.of(batch);
        var submission = batch.submission();
        return new BatchAnswer(
                batch.id(),
                submission.group(),
                columns.state(),
                new Done(
                        columns.extent().map(Extent::assets).orElse(0),
                        columns.extent().map(Extent::compositions).orElse(0),
                        progress.rendered(),
                        progress.reused()),
                columns.version().orElse(null),
                submission.catalogRevision(),
                submission.submittedAt(),
                columns.endedAt().orElse(null),
                columns.faults(),
                columns.extent().map(Extent::warnings).orElse(List.of()));
    }
}
