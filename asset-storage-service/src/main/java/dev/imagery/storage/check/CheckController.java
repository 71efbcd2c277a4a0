package dev.imagery.storage.check;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("maintenance")
@RequestMapping("/v1/checks")
@Tag(name = "garbage")
class CheckController {

    private static final String LIMIT = "a whole number from 1 to 1000";

    private final Asking asking;
    private final Checks checks;

    CheckController(Asking asking, Checks checks) {
        this.asking = asking;
        this.checks = checks;
    }

    /** Whether to mend what can be mended, and whether to read every object; absent: no. */
    record Asked(@Nullable Boolean mend, @Nullable Boolean read) {

        Part.Mode mode() {
            return new Part.Mode(Boolean.TRUE.equals(mend), Boolean.TRUE.equals(read));
        }
    }

    @PostMapping
    @Operation(
            summary = "Compare database and bucket",
            description =
                    "Tells what differs, and with `mend` mends what can be mended. With `read` every object is read, to see that its "
                            + "bytes are what its key says.")
    ResponseEntity<Check> check(@RequestBody(required = false) @Nullable Asked asked) {
        Check check = asking.ask(asked == null ? new Part.Mode(false, false) : asked.mode());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/checks/" + check.id()))
                .body(check);
    }

    @GetMapping
    @Operation(summary = "List the checks", description = "The newest first.")
    Check.Page list(
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return new Check.Page(checks.newest(limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a check", description = "With how many it found so far, by kind.")
    Check read(@PathVariable UUID id) {
        return found(id);
    }

    @GetMapping("/{id}/findings")
    @Operation(
            summary = "Read what a check found",
            description =
                    "In the order in which it was found. The number of the last one is given as `after` to go on.")
    Check.Findings findings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = "the number of a finding, or 0") long after,
            @RequestParam(defaultValue = "1000") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return new Check.Findings(checks.findings(found(id).id(), after, limit));
    }

    private Check found(UUID id) {
        return checks.find(id).orElseThrow(() -> ProblemException.notFound("There is no check " + id));
    }
}
