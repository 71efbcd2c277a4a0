package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.Page;
import dev.imagery.orchestration.page.PageDefinition;
import dev.imagery.orchestration.page.PageName;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.precondition.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("pages")
@RequestMapping("/v1/pages")
@Tag(name = "Pages", description = "What pages are made of besides adaptive fields, as immutable versions")
class PageController {

    static final String EXAMPLE = """
            {"mode": "signup",
             "modes": {
               "signup": {"fields": {
                 "email": {"type": "StringField", "value": "", "required": true, "maxLength": 254},
                 "nextAction": {"type": "Action", "withFields": ["email"], "mode": "plan"}}},
               "plan": {"fields": {
                 "plan": {"type": "ChoiceField", "value": null, "required": true, "options": ["basic", "premium"]},
                 "nextAction": {"type": "Action", "withFields": ["plan"]}}}},
             "fallback": {"headline": "Watch anywhere"}}""";

    private final ServedPages served;
    private final Editions editions;
    private final PageSettings settings;

    PageController(ServedPages served, Editions editions, PageSettings settings) {
        this.served = served;
        this.editions = editions;
        this.settings = settings;
    }

    @PutMapping(
            path = "/{page}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand in a version of a page",
            description =
                    "It is answered from then on, by every instance within about a second, unless activate=false only keeps it. The content"
                            + " of the newest version again makes none. If-Match with the ETag of the page lets no change of others be"
                            + " lost; If-None-Match: * lets none be replaced.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = {
                                                @ExampleObject(name = "A flow of two modes", value = EXAMPLE),
                                                @ExampleObject(name = "A page of one mode", value = """
                                                        {"fields": {"email": {"type": "StringField", "value": ""},
                                                                    "nextAction": {"type": "Action", "withFields": ["email"]}}}""")
                                            })))
    @ApiResponse(
            responseCode = "201",
            description = "A new version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EditionAnswer.class),
                            examples = @ExampleObject(EditionAnswer.EXAMPLE)))
    @ApiResponse(
            responseCode = "200",
            description = "The newest version has just this content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EditionAnswer.class),
                            examples = @ExampleObject(EditionAnswer.EXAMPLE)))
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(responseCode = "409", description = "There are too many pages", content = @Content)
    @ApiResponse(responseCode = "412", description = "Another version is active by now", content = @Content)
    @ApiResponse(responseCode = "422", description = "All faults of the page", content = @Content)
    @ApiResponse(responseCode = "503", description = "There is no database, or it is away", content = @Content)
    ResponseEntity<EditionAnswer> put(
            @PathVariable @Pattern(regexp = PageName.PATTERN, message = PageName.EXPECTED) String page,
            @Parameter(description = "Whether the version is answered from now on") @RequestParam(defaultValue = "true")
                    boolean activate,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) Optional<String> ifNoneMatch,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        PageDefinition definition = PageBody.read(body, settings.maxSize());
        Editions.Put put = editions.put(page, definition, activate, new Precondition(ifMatch, ifNoneMatch));
        Edition edition = put.edition();
        return (put.isNew() ? ResponseEntity.created(path(page, edition.version())) : ResponseEntity.ok())
                .eTag(tag(edition.version()))
                .body(EditionAnswer.of(edition));
    }

    /** @param pages by name */
    @Schema(name = "PageList")
    record PageList(List<PageSummary> pages) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the pages that this instance answers, by name")
    @ApiResponse(
            responseCode = "200",
            description = "The pages",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PageList.class),
                            examples = @ExampleObject("""
                                    {"pages": [{"name": "homepage", "version": 3, "mode": "main", "modes": ["main"]},
                                               {"name": "signup", "version": 0, "mode": "signup", "modes": ["signup", "registration", "plan"]}]}""")))
    PageList list() {
        return new PageList(served.all().stream().map(PageSummary::of).toList());
    }

    @GetMapping(path = "/{page}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The active version of a page as it was handed in",
            description = "As this instance answers it. Content-Location names the version.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "404", description = "There is no such page", content = @Content)
    ResponseEntity<String> active(@PathVariable("page") String name) {
        Page page = served.named(name).orElseThrow(() -> Missing.page(name));
        return document(page.version())
                .header(HttpHeaders.CONTENT_LOCATION, path(name, page.version()).toString())
                .body(page.definition().document());
    }

    @DeleteMapping("/{page}")
    @Operation(
            summary = "Take a page away",
            description =
                    "Its versions can still be read and made active. Of a page that the service brings along, version 0 is answered then.")
    @ApiResponse(responseCode = "204", description = "It is not answered any more")
    @ApiResponse(responseCode = "404", description = "There is no such page", content = @Content)
    @ApiResponse(responseCode = "409", description = "It is the one that the service brings along", content = @Content)
    @ApiResponse(responseCode = "412", description = "Another version is active by now", content = @Content)
    ResponseEntity<Void> remove(
            @PathVariable String page,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch) {
        editions.remove(page, new Precondition(ifMatch, Optional.empty()));
        return ResponseEntity.noContent().build();
    }

    static ResponseEntity.BodyBuilder document(long version) {
        return ResponseEntity.ok().eTag(tag(version)).contentType(MediaType.APPLICATION_JSON);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    static URI path(String page, long version) {
        return URI.create("/v1/pages/" + page + "/versions/" + version);
    }
}
