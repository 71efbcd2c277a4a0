package dev.imagery.orchestration.edition;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.precondition.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("pages")
@RequestMapping(path = "/v1/pages/{page}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pages")
class EditionController {

    private final Editions editions;

    EditionController(Editions editions) {
        this.editions = editions;
    }

    /** @param version 0 of the one that the service brings along */
    @Schema(name = "PageActivation")
    record Activation(
            @Schema(example = "2") @NotNull @Min(0) Long version) {}

    @PostMapping(path = "/activate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a version of a page the one that is answered",
            description =
                    "Be it newer or older than that one: a step back is this call. Every instance answers it within about a second.")
    @ApiResponse(
            responseCode = "200",
            description = "It is active, now or before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EditionAnswer.class),
                            examples = @ExampleObject(EditionAnswer.EXAMPLE)))
    @ApiResponse(responseCode = "404", description = "There is no such version", content = @Content)
    @ApiResponse(responseCode = "412", description = "Another version is active by now", content = @Content)
    @ApiResponse(responseCode = "503", description = "There is no database, or it is away", content = @Content)
    ResponseEntity<EditionAnswer> activate(
            @PathVariable String page,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            @RequestBody @Valid Activation activation) {
        Edition edition = editions.activate(page, activation.version(), new Precondition(ifMatch, Optional.empty()));
        return ResponseEntity.ok().eTag(PageController.tag(edition.version())).body(EditionAnswer.of(edition));
    }

    /**
     * Versions of one page.
     *
     * @param versions the newest first
     * @param next the {@code before} of the next page; absent on the last
     */
    @Schema(name = "PageHistory")
    record History(
            String name,
            List<EditionAnswer> versions,
            @Nullable Long next) {}

    @GetMapping("/versions")
    @Operation(summary = "The versions of a page, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = History.class),
                            examples = @ExampleObject("""
                                    {"name": "homepage", "versions": [
                                      {"name": "homepage", "version": 1, "active": true, "createdAt": "2026-12-01T09:00:00Z"},
                                      {"name": "homepage", "version": 0, "active": false}]}""")))
    @ApiResponse(responseCode = "404", description = "There never was such a page", content = @Content)
    History versions(
            @PathVariable String page,
            @Parameter(description = "Only versions before this one") @RequestParam(defaultValue = "" + Long.MAX_VALUE)
                    long before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        List<EditionAnswer> versions = editions.versions(page, before, limit).stream()
                .map(EditionAnswer::of)
                .toList();
        return new History(
                page,
                versions,
                versions.size() < limit ? null : versions.getLast().version());
    }

    @GetMapping("/versions/{version}")
    @Operation(summary = "A version of a page as it was handed in")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(PageController.EXAMPLE)))
    @ApiResponse(responseCode = "404", description = "There is no such version", content = @Content)
    ResponseEntity<String> version(@PathVariable String page, @PathVariable long version) {
        String document = editions.version(page, version).document();
        return PageController.document(version).body(document);
    }
}
