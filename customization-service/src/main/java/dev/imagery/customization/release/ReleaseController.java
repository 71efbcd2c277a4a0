package dev.imagery.customization.release;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules")
@Tag(name = "Releases", description = "Which version of each rule set is active, now, before and to come")
class ReleaseController {

    private final Releases releases;

    ReleaseController(Releases releases) {
        this.releases = releases;
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
}
