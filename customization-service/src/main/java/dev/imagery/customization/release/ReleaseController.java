package dev.imagery.customization.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Releases", description = "Which version of each rule set is active, now and before")
class ReleaseController {

    private final Releases releases;

    ReleaseController(Releases releases) {
        this.releases = releases;
    }

    @PostMapping("/v1/rulesets/{name}/activate")
    @Operation(
            summary = "Make a version the active one",
            description = "Makes the next release, and returns when this instance answers from it. When the version is"
                    + " active already, nothing changes, and the answer is the release that made it so.")
    Activated activate(@PathVariable String name, @Valid @RequestBody Activation activation) {
        return new Activated(releases.activate(name, activation.version(), activation.owner()));
    }

    @GetMapping("/v1/releases")
    @Operation(summary = "The history of releases, newest first")
    ReleaseHistory history(
            @RequestParam(defaultValue = "9223372036854775807") @Min(1) long before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return releases.history(before, limit);
    }

    @GetMapping("/v1/releases/{number}")
    @Operation(summary = "A release: the version of each rule set that counted")
    ReleaseAnswer get(@PathVariable long number) {
        return releases.answer(number);
    }

    /**
     * A request to activate.
     *
     * @param owner the set's owner, when it has one
     */
    record Activation(
            @NotNull(message = "a whole number of at least 1") @Min(value = 1, message = "a whole number of at least 1") Long version,

            @Nullable String owner) {}

    /** The release that made the version the active one. */
    record Activated(long release) {}
}
