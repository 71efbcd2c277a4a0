package dev.imagery.generation.fleet;

import dev.imagery.generation.work.Backlog;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;

@Schema(name = "WorkerDemand")
record DemandAnswer(
        @Schema(type = "string", format = "duration", description = "In which all is to be done", example = "PT10M")
        Duration within,

        @Schema(description = "For how long the oldest chunk that no worker has taken has waited")
        double queueAgeSeconds,

        @Schema(description = "CPU time that all work which is not done is expected to take, by what was measured")
        double backlogCpuSeconds,

        @Schema(description = "Of all priorities of which there is work, the most urgent first")
        List<OfPriority> priorities,

        @Schema(description = "That take tasks") int workers,

        @Schema(description = "Of the workers that take tasks")
        int slots,

        @Schema(description = "That would do all within the time, at a second of CPU time in a second each")
        int wantedSlots,

        @Schema(description = "As many as have the wanted slots: those to scale to")
        int wantedWorkers) {

    @Schema(name = "WorkerDemandOfPriority")
    record OfPriority(
            @Schema(example = "normal") String priority,

            @Schema(description = "That no worker has taken")
            long waitingChunks,

            double waitingCpuSeconds,

            @Schema(description = "That workers have taken") long runningChunks,

            @Schema(description = "What these were expected to take as wholes")
            double runningCpuSeconds,

            double queueAgeSeconds) {

        static OfPriority of(Backlog backlog) {
            return new OfPriority(
                    backlog.priority().word(),
                    backlog.waiting(),
                    backlog.waitingSeconds(),
                    backlog.running(),
                    backlog.runningSeconds(),
                    seconds(backlog.age()));
        }
    }

    static DemandAnswer of(Demand demand) {
        return new DemandAnswer(
                demand.within(),
                seconds(demand.age()),
                demand.seconds(),
                demand.backlog().stream().map(OfPriority::of).toList(),
                demand.workers(),
                demand.slots(),
                demand.wantedSlots(),
                demand.wantedWorkers());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
