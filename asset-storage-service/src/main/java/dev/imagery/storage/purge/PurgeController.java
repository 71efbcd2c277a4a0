package dev.imagery.storage.purge;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.ObjectKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Scope("purges")
@RequestMapping("/v1/purges/{id}")
@Tag(name = "purges")
class PurgeController {

    private static final String LIMIT = "a whole number from 1 to 10000";
    private static final String FOLLOWER = "1 to 200 letters, digits and . _ : -";

    private final Receipts receipts;
    private final PurgedObjects objects;
    private final JsonMapper json;
    private final Clock clock;

    PurgeController(Receipts receipts, PurgedObjects objects, JsonMapper json, Clock clock) {
        this.receipts = receipts;
        this.objects = objects;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Read the receipt of a purge",
            description =
                    "What was removed so far and seen to be gone, what could not be, what others who follow purges did, and what is out of reach.")
    Receipt receipt(@PathVariable UUID id) {
        return found(id);
    }

    @GetMapping(path = "/objects", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Export the objects of a purge",
            description =
                    "One a line, by key. The key of the last line is given as `after` to go on; an answer without lines is the end.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = PurgedObject.class))))
    String objects(
            @PathVariable UUID id,
            @Parameter(example = "assets/….jpg") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") @Min(value = 1, message = LIMIT) @Max(value = 10_000, message = LIMIT) int limit) {
        return objects.of(found(id).id(), Optional.ofNullable(after).map(PurgeController::key), limit).stream()
                .map(object -> json.writeValueAsString(object) + "\n")
                .collect(Collectors.joining());
    }

    @PutMapping("/reports/{follower}")
    @Operation(
            summary = "Tell what a follower did about a purge",
            description = "It stands in the receipt, in the place of what the same follower told before.")
    Receipt report(
            @PathVariable UUID id,
            @PathVariable @Pattern(regexp = "[A-Za-z0-9._:-]{1,200}", message = FOLLOWER) String follower,
            @Valid @RequestBody FollowerReport report) {
        receipts.report(found(id).id(), follower, report, clock.instant());
        return found(id);
    }

    private static ObjectKey key(String text) {
        return ObjectKey.read(text)
                .orElseThrow(() -> ProblemException.invalidParameters(
                        List.of(Fault.of("/query/after", "malformed", text, "the key of an object"))));
    }

    private Receipt found(UUID id) {
        return receipts.of(id).orElseThrow(() -> ProblemException.notFound("There is no purge " + id));
    }
}
