package dev.imagery.generation.schedule;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.schedule.run.RunAnswer;
import dev.imagery.generation.schedule.run.RunPage;
import dev.imagery.generation.schedule.run.Runs;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

@RestController
@Scope("recipes")
@RequestMapping("/v1/schedules")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Schedules", description = "Stored recipes that run by themselves")
class ScheduleController {

    private final ScheduleRows rows;
    private final Scheduling scheduling;
    private final SettingSchedules setting;
    private final Attempting attempting;
    private final Runs runs;

    ScheduleController(
            ScheduleRows rows, Scheduling scheduling, SettingSchedules setting, Attempting attempting, Runs runs) {
        this.rows = rows;
        this.scheduling = scheduling;
        this.setting = setting;
        this.attempting = attempting;
        this.runs = runs;
    }

    /** @param next the {@code after} of the next page; absent on the last */
    @Schema(name = "SchedulePage")
    record Page(List<ScheduleAnswer> schedules, @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "The schedules by the names of their recipes",
            description =
                    "A stored recipe has one while its newest version, with what it extends, states a schedule, or where one was set.")
    Page list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var page = rows.page(after, limit).stream().map(ScheduleAnswer::of).toList();
        return new Page(page, page.size() < limit ? null : page.getLast().recipe());
    }

    @GetMapping("/{name}")
    @Operation(summary = "The schedule of a stored recipe, with its next run")
    ScheduleAnswer schedule(@PathVariable String name) {
        return ScheduleAnswer.of(found(name));
    }

    @PutMapping("/{name}")
    @Operation(
            summary = "Set a schedule for a stored recipe that states none",
            description =
                    "In the words of a recipe's `schedule`. It stays through new versions of the recipe, until one states its own.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            example = "{\"cron\": \"0 6 * * 1\", \"zone\": \"Asia/Tokyo\"}")))
    ScheduleAnswer set(@PathVariable String name, @RequestBody JsonNode schedule) {
        return ScheduleAnswer.of(setting.set(name, schedule));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take back a schedule that was set",
            description = "One that the recipe states goes with a version that does not.")
    void takeBack(@PathVariable String name) {
        scheduling.takeBack(name);
    }

    @PostMapping("/{name}/pause")
    @Operation(
            summary = "Pause a schedule",
            description =
                    "Nothing runs by its cron until it is resumed, also when a new version of the recipe is stored.")
    ScheduleAnswer pause(@PathVariable String name) {
        return ScheduleAnswer.of(scheduling.pause(name));
    }

    @PostMapping("/{name}/resume")
    @Operation(summary = "Resume a schedule", description = "What was meant in the pause is not caught up with.")
    ScheduleAnswer resume(@PathVariable String name) {
        return ScheduleAnswer.of(scheduling.resume(name));
    }

    @PostMapping("/{name}/run")
    @Operation(
            summary = "Run the recipe of a schedule now",
            description = "As it would run by itself, and also while it is paused. Its next run stays what it is.")
    @ApiResponse(responseCode = "202", description = "A batch was submitted")
    @ApiResponse(responseCode = "200", description = "What is live is just what the run would make")
    ResponseEntity<RunAnswer> run(@PathVariable String name) {
        found(name);
        var started = scheduling.now();
        var run = runs.run(scheduling.ranByHand(name, started, attempt(name)));
        return Optional.ofNullable(run.batch())
                .map(batch -> ResponseEntity.accepted().location(URI.create("/v1/batches/" + batch)))
                .orElseGet(ResponseEntity::ok)
                .body(run);
    }

    private Attempt attempt(String name) {
        try {
            return attempting.prepare(name, Optional.empty());
        } catch (RestClientException e) {
            throw ProblemException.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "storage-unavailable",
                    "Asset storage does not answer",
                    "Whether the run would change what is live cannot be told: " + e.getMessage(),
                    List.of());
        }
    }

    @GetMapping("/{name}/runs")
    @Operation(
            summary = "What a recipe was run for by itself, the newest first",
            description =
                    "By its schedule, by hand through the schedule, and for windows of availability. Also of a schedule that was removed.")
    RunPage runs(
            @PathVariable String name,
            @RequestParam(defaultValue = "9223372036854775807") @Min(1) long before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var page = runs.ofRecipe(name, before, limit);
        if (page.isEmpty()
                && rows.find(name).isEmpty()
                && runs.ofRecipe(name, Long.MAX_VALUE, 1).isEmpty()) {
            throw Scheduling.unknown(name);
        }
        return RunPage.of(page, limit);
    }

    private RecipeSchedule found(String name) {
        return rows.find(name).orElseThrow(() -> Scheduling.unknown(name));
    }
}
