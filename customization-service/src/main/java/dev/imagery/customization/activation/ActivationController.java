package dev.imagery.customization.activation;

import dev.imagery.customization.release.Activated;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules")
@Tag(name = "Releases", description = "Which version of each rule set is active, now, before and to come")
class ActivationController {

    /** Whatever is further away is a slip. */
    private static final Duration FURTHEST = Duration.ofDays(3653);

    private final Activations activations;
    private final Plans plans;

    ActivationController(Activations activations, Plans plans) {
        this.activations = activations;
        this.plans = plans;
    }

    @PostMapping(path = "/v1/rulesets/{name}/activate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a version the active one, now or at an instant",
            description = "Makes the next release, and returns when this instance answers from it. When the version is"
                    + " active already, nothing changes, and the answer is the release that made it so. With an instant to come in `at`"
                    + " the activation is planned; with one that has passed it is done at once. Sets with an owner cannot be planned."
                    + " Of a set without an owner the tests that are kept with it run first, and it is searched for rules that"
                    + " can never win and for contexts in which a field would lose its value, all in the release as it would be, at the"
                    + " instant itself; with `force`, nothing of that holds it up.")
    @ApiResponse(
            responseCode = "200",
            description = "The release that made the version the active one, and what it was held against",
            content =
                    @Content(
                            schema = @Schema(implementation = Activated.class),
                            examples =
                                    @ExampleObject(
                                            "{\"release\": 7, \"checks\": {\"testsVersion\": 2, \"tests\": 12, \"unmet\": 0, \"deadRules\": 0, \"newlyUncovered\": 0, \"undecided\": 0}}")))
    @ApiResponse(
            responseCode = "202",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @ApiResponse(responseCode = "404", description = "There is no such rule set", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description =
                    "The set has another owner or has moved on; or it cannot be planned, as it has an owner or another version is"
                            + " planned for the instant",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description =
                    "All faults of the activation; or (activation-refused) every expectation that is not met, such as"
                            + " /tests/3/expect/headline, every rule that can never win, such as /rules/17, and, by patterns, the contexts"
                            + " that would lose a value",
            content = @Content)
    ResponseEntity<?> activate(@PathVariable String name, @Valid @RequestBody Activation activation) {
        Instant now = Instant.now();
        Instant at = activation.at();
        refuseForceOfOwner(activation);
        if (at == null || !at.isAfter(now)) {
            return ResponseEntity.ok(
                    activations.activate(name, activation.version(), activation.owner(), activation.force()));
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            throw ProblemException.faulty(
                    "invalid-activation",
                    "The activation",
                    List.of(Fault.of("/at", "out-of-range", at.toString(), "an instant within ten years")));
        }
        Plan plan = plans.plan(name, activation.version(), activation.owner(), at, activation.force());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/planned-activations/" + plan.id()))
                .body(plan);
    }

    private static void refuseForceOfOwner(Activation activation) {
        if (activation.owner() != null && activation.force() != null) {
            throw ProblemException.faulty(
                    "invalid-activation",
                    "The activation",
                    List.of(Fault.of(
                            "/force",
                            "unexpected",
                            activation.force(),
                            "no force, as nothing is checked of a set that has an owner")));
        }
    }

    /** A request to activate. */
    record Activation(
            @NotNull(message = "a whole number of at least 1") @Min(value = 1, message = "a whole number of at least 1") Long version,

            @Schema(description = "The set's owner, when it has one") @Nullable String owner,

            @Schema(
                    description = "When; at once where it is absent or has passed",
                    example = "2026-12-01T09:00:00+01:00")
            @Nullable Instant at,

            @Schema(
                    description = "Why it is to be active whatever its tests and its rules say; stands in the history",
                    example = "The tests follow tonight")
            @Size(min = 1, max = 500, message = "a reason of 1 to 500 characters") @Pattern(regexp = "(?s).*\\S.*", message = "a reason, not blanks alone")
            @Nullable String force) {}
}
