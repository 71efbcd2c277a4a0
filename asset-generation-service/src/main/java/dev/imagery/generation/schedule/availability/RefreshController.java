package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.schedule.run.RunPage;
import dev.imagery.generation.schedule.run.Runs;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes")
@RequestMapping("/v1/refreshes/{group}")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Refreshes", description = "Live imagery follows the windows in which its titles may be shown")
class RefreshController {

    private final FollowedGroupRows rows;
    private final Runs runs;

    RefreshController(FollowedGroupRows rows, Runs runs) {
        this.rows = rows;
        this.runs = runs;
    }

    @GetMapping
    @Operation(
            summary = "When the live imagery of a group changes by itself",
            description =
                    "A title whose window ends is gone at that instant, and one whose window begins is there if the recipe selects it:"
                            + " the refresh is rendered ahead and goes live then, also where the recipe asks for approval of what is"
                            + " new. One that fails is tried again, later and later.")
    RefreshAnswer refreshes(@PathVariable String group) {
        return RefreshAnswer.of(
                rows.find(group)
                        .orElseThrow(
                                () -> ProblemException.notFound("There is no version of a group " + group + " here")),
                runs.pending(group));
    }

    @GetMapping("/runs")
    @Operation(summary = "What was refreshed for windows of availability, the newest first")
    RunPage runs(
            @PathVariable String group,
            @RequestParam(defaultValue = "9223372036854775807") @Min(1) long before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return RunPage.of(runs.ofGroup(group, before, limit), limit);
    }
}
