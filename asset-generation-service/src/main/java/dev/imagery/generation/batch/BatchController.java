package dev.imagery.generation.batch;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.work.FailedTries.FailedTry;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes")
@RequestMapping("/v1/batches")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Batches", description = "What submitted recipes came to")
class BatchController {

    private final BatchReading reading;
    private final Batches batches;

    BatchController(BatchReading reading, Batches batches) {
        this.reading = reading;
        this.batches = batches;
    }

    @GetMapping("/{id}")
    @Operation(summary = "State and progress of a batch")
    BatchAnswer batch(@PathVariable UUID id) {
        return reading.batch(id);
    }

    @GetMapping(path = "/{id}/recipe", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The recipe of a batch",
            description = "As JSON, with everything that it extended: what the batch made depends on no other recipe.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    byte[] recipe(@PathVariable UUID id) {
        return reading.recipe(id).getBytes(StandardCharsets.UTF_8);
    }

    /** @param failures the oldest first; at most a thousand */
    @Schema(name = "BatchFailures")
    record Failures(List<FailedTry> failures) {}

    @GetMapping("/{id}/failures")
    @Operation(
            summary = "The tries of a batch's renders that came to nothing",
            description =
                    "With their logs, also of those that were tried again with success, and after the batch has ended.")
    Failures failures(@PathVariable UUID id) {
        return new Failures(reading.failures(id));
    }

    @Schema(name = "BatchList")
    record Newest(List<BatchAnswer> batches) {}

    @GetMapping
    @Operation(summary = "The newest batches, the newest first")
    Newest newest(@RequestParam(defaultValue = "20") @Min(1) @Max(1000) int limit) {
        return new Newest(reading.newest(limit));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Cancel a batch",
            description = "Nothing of it becomes visible. 409 where it has ended or is being published.")
    BatchAnswer cancel(@PathVariable UUID id) {
        batches.cancel(id);
        return reading.batch(id);
    }
}
