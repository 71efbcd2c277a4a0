package dev.imagery.generation.stored;

import dev.imagery.generation.batch.BatchAnswer;
import dev.imagery.generation.recipe.AcceptedBatch;
import dev.imagery.generation.recipe.ActorHeader;
import dev.imagery.generation.recipe.IdempotencyKey;
import dev.imagery.generation.recipe.RecipeRun;
import dev.imagery.generation.recipe.Submitting;
import dev.imagery.generation.recipe.Urgency;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes")
@RequestMapping("/v1/recipes/{name}")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Stored recipes")
class StoredVersionController {

    private final Library library;
    private final Comparing comparing;
    private final Submitting submitting;
    private final AcceptedBatch accepted;

    StoredVersionController(Library library, Comparing comparing, Submitting submitting, AcceptedBatch accepted) {
        this.library = library;
        this.comparing = comparing;
        this.submitting = submitting;
        this.accepted = accepted;
    }

    /** @param next the {@code before} of the next page; absent on the last */
    @Schema(name = "StoredRecipeVersionPage")
    record Page(List<VersionAnswer> versions, @Nullable Integer next) {}

    @GetMapping("/versions")
    @Operation(
            summary = "The versions of a stored recipe, the newest first",
            description = "Also of one that was removed.")
    Page versions(
            @PathVariable String name,
            @RequestParam(defaultValue = "2147483647") @Min(1) int before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var page = library.versions(name, before, limit).stream()
                .map(VersionAnswer::of)
                .toList();
        return new Page(
                page,
                page.isEmpty() || page.getLast().version() == 1
                        ? null
                        : page.getLast().version());
    }

    @GetMapping("/versions/{version}")
    @Operation(
            summary = "One version of a stored recipe",
            description = "As it was sent. Also of one that was removed.")
    @RecipeResponse
    ResponseEntity<byte[]> version(
            @PathVariable String name,
            @PathVariable @Min(1) int version,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    Optional<String> accept)
            throws HttpMediaTypeNotAcceptableException {
        return VersionText.answer(library.version(name, version), accept);
    }

    @GetMapping("/difference")
    @Operation(
            summary = "What differs between two versions of a stored recipe",
            description =
                    "Of what the versions meant when they were stored, with what they extended then. Notation, the order of fields"
                            + " and defaults that are written out make no difference. Without parameters: what the newest version changed.")
    DifferenceAnswer difference(
            @PathVariable String name,
            @RequestParam(required = false) @Min(1) @Nullable Integer from,
            @RequestParam(required = false) @Min(1) @Nullable Integer to) {
        return comparing.compare(name, optional(from), optional(to));
    }

    @PostMapping("/batches")
    @Operation(
            summary = "Run a stored recipe",
            description =
                    "As if it was submitted: answers at once, and the batch is followed at its Location. What it extends is taken as it"
                            + " is now. With an Idempotency-Key, the same call again is the same batch, whatever the newest version is.")
    @ApiResponse(responseCode = "202", description = "The batch")
    ResponseEntity<BatchAnswer> run(
            @PathVariable String name,
            @RequestParam(required = false) @Min(1) @Nullable Integer version,
            @Parameter(description = "urgent, normal or background") @RequestParam(defaultValue = "normal")
                    String priority,
            @RequestParam(defaultValue = "false") boolean supersede,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) Optional<String> key,
            @Parameter(description = "Who has it run: the author of its version")
                    @RequestHeader(name = ActorHeader.NAME, required = false)
                    Optional<String> actor) {
        IdempotencyKey.requireValid(key);
        var author = ActorHeader.actor(actor);
        var newest = library.newest(name);
        var wanted = version == null ? newest : library.version(name, version);
        var request = "run " + name + (version == null ? "" : "@" + version);
        var urgency = Urgency.of(priority, supersede);
        return accepted.answer(
                submitting.submit(RecipeRun.ofStored(wanted.sent(), wanted.version(), urgency, request, author), key));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
