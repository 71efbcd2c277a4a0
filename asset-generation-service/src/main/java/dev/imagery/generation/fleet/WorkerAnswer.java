package dev.imagery.generation.fleet;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

@Schema(name = "Worker")
record WorkerAnswer(
        @Schema(description = "Host and process", example = "render-7f9c-1")
        String name,

        String host,

        @Schema(description = "Of the build", example = "0.1.0")
        String version,

        @Schema(description = "Tasks of another epoch are left to other workers")
        int rendererEpoch,

        @Schema(description = "Of the compositions that it can read; tasks of other formats are left to other workers")
        List<Integer> taskFormats,

        @Schema(description = "Renders that it does at the same time")
        int slots,

        @Schema(description = "Tasks that it works on") int busy,

        @Schema(
                description =
                        "ready: takes tasks; paused: by somebody; unfit: has problems; draining: is being stopped, and finishes"
                                + " its tasks; lost: gives no signs of life",
                allowableValues = {"ready", "paused", "unfit", "draining", "lost"})
        String state,

        @Schema(description = "Whether somebody has paused it, whatever its state")
        boolean paused,

        Instant started,

        Instant lastSign,

        @Schema(description = "Why it takes no tasks") List<String> problems) {

    static WorkerAnswer of(Worker worker, Duration lostAfter) {
        return new WorkerAnswer(
                worker.name(),
                worker.host(),
                worker.version(),
                worker.rendererEpoch(),
                worker.formats(),
                worker.slots(),
                worker.busy(),
                worker.state(lostAfter).name().toLowerCase(Locale.ROOT),
                worker.paused(),
                worker.started(),
                worker.lastSign(),
                worker.problems());
    }
}
