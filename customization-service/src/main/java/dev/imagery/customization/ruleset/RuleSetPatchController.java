package dev.imagery.customization.ruleset;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.rules.reading.RuleSetPatch;
import dev.imagery.rules.reading.RuleSetPatchReader;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules")
@Tag(name = "Rule sets")
class RuleSetPatchController {

    private final RuleSets sets;
    private final RuleSetPatchReader reader;

    RuleSetPatchController(RuleSets sets, RuleSetPatchReader reader) {
        this.sets = sets;
        this.reader = reader;
    }

    @PatchMapping(
            path = "/v1/rulesets/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a new version by a change of the newest one",
            description =
                    "Rules that are put take the place of those with their ids, or are added; all others stay but those that are"
                            + " removed. What is declared takes the place of all that was declared there. The whole that comes of it is"
                            + " looked at. Nothing is active by it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RuleSetPatchDocument.class),
                                            examples = @ExampleObject("""
                                                    {"base": 4, "remove": ["us-spring"],
                                                     "put": [{"id": "mx", "conditions": {"country": "MX"}, "payload": {"headline": "Hola"}}]}"""))))
    @ApiResponse(responseCode = "201", description = "A new version")
    @ApiResponse(responseCode = "200", description = "The newest version has just this content")
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no such rule set", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "The base is not the newest version, or the set has another owner",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "All faults of the change (/put/7/payload), and of rules that stay (/hierarchies/country)",
            content = @Content)
    ResponseEntity<RuleSetVersion> patch(@PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException {
        RuleSetPatch patch = FaultyDocument.accepted(
                "invalid-change", "The change", () -> reader.read(body, version -> sets.base(name, version)));
        RuleSets.Put put = sets.patch(name, patch);
        return put.made()
                ? ResponseEntity.created(URI.create("/v1/rulesets/" + name + "/versions/"
                                + put.version().version()))
                        .body(put.version())
                : ResponseEntity.ok(put.version());
    }
}
