package dev.imagery.generation.fleet;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("workers")
@RequestMapping("/v1/workers")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Workers", description = "Who renders, and how many of them the work wants")
class WorkerController {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    private final WorkerRows rows;
    private final DemandReading reading;
    private final FleetSettings settings;

    WorkerController(WorkerRows rows, DemandReading reading, FleetSettings settings) {
        this.rows = rows;
        this.reading = reading;
        this.settings = settings;
    }

    @Schema(name = "Workers")
    record Answers(List<WorkerAnswer> workers) {}

    @GetMapping
    @Operation(
            summary = "All workers by name",
            description =
                    "Also those that have given no sign of life for some minutes (imagery.fleet.forgotten-after).")
    Answers all() {
        return new Answers(rows.heardWithin(settings.forgottenAfter()).stream()
                .map(this::answer)
                .toList());
    }

    @PostMapping("/{name}/pause")
    @Operation(
            summary = "Have a worker take no more tasks",
            description =
                    "It finishes those that it has. It takes seconds at most until the worker knows (imagery.fleet.sign-interval)."
                            + " To pause a paused worker changes nothing.")
    WorkerAnswer pause(@PathVariable String name) {
        return pause(name, true);
    }

    @PostMapping("/{name}/resume")
    @Operation(
            summary = "Have a paused worker take tasks again",
            description = "To resume a worker that is not paused changes nothing.")
    WorkerAnswer resume(@PathVariable String name) {
        return pause(name, false);
    }

    private WorkerAnswer pause(String name, boolean paused) {
        return rows.pause(name, paused, settings.forgottenAfter())
                .map(this::answer)
                .orElseThrow(() -> ProblemException.notFound("There is no worker " + name));
    }

    private WorkerAnswer answer(Worker worker) {
        return WorkerAnswer.of(worker, settings.lostAfter());
    }

    @GetMapping("/demand")
    @Operation(
            summary = "How many workers the work wants",
            description =
                    "The signals to scale workers by; /actuator/prometheus has them as gauges imagery_fleet_*. One slot does a"
                            + " second of CPU time in a second. Nothing to do wants no workers, and the least to do wants one.")
    DemandAnswer demand(
            @Parameter(
                            description = "In which all is to be done, as ISO 8601 writes durations; from PT1S to P7D."
                                    + " By default imagery.fleet.within",
                            schema = @Schema(type = "string", format = "duration", example = "PT10M"))
                    @RequestParam
                    Optional<String> within) {
        return DemandAnswer.of(
                reading.demand(within.map(WorkerController::duration).orElseGet(settings::within)));
    }

    private static Duration duration(String text) {
        return parsed(text)
                .filter(time -> time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0)
                .orElseThrow(() -> ProblemException.invalidParameters(List.of(Fault.of(
                        "/query/within", "invalid-value", text, "a duration from PT1S to P7D, such as PT10M"))));
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
