package dev.imagery.customization.activation;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules")
@RequestMapping("/v1/planned-activations")
@Tag(name = "Releases", description = "Which version of each rule set is active, now, before and to come")
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    @Operation(summary = "List planned activations in the order of their instants")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @ApiResponse(responseCode = "400", description = "All faults of the parameters", content = @Content)
    PlanList list(
            @Parameter(
                            description = "What became of them",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"planned", "activated", "called-off", "refused"},
                                            defaultValue = "planned"))
                    @RequestParam(defaultValue = "planned")
                    @Pattern(
                            regexp = "planned|activated|called-off|refused",
                            message = "one of planned, activated, called-off, refused")
                    String state,
            @Parameter(description = "Only of this rule set", example = "copy")
                    @RequestParam(required = false)
                    @Nullable String ruleSet,
            @Parameter(description = "The last id of the page before") @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return PlanList.of(plans.list(PlanState.of(state), ruleSet, after, limit), limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A planned activation, and what became of it")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
    Plan get(@PathVariable long id) {
        return plans.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call a planned activation off", description = "It stays in the history. May be said twice.")
    @ApiResponse(responseCode = "204", description = "It will not happen")
    @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
    @ApiResponse(responseCode = "409", description = "It was carried out, or refused", content = @Content)
    void callOff(@PathVariable long id) {
        plans.callOff(id);
    }
}
