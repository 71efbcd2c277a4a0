package dev.imagery.customization.ruleset;

import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Scope("rules")
@RequestMapping("/v1/rulesets")
@Tag(name = "Rule sets", description = "Named rule sets and their immutable versions")
class RuleSetController {

    private final RuleSets sets;
    private final JsonMapper json;

    RuleSetController(RuleSets sets, JsonMapper json) {
        this.sets = sets;
        this.json = json;
    }

    @PutMapping(
            path = "/{name}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(
            summary = "Hand in a version of a rule set",
            description =
                    "Nothing is active by it. The same version with the same content again answers 200. As NDJSON the"
                            + " first line is all but the rules, and each further line a rule; faults tell the line.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = RuleSetDocument.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string"))
                            }),
            responses = {
                @ApiResponse(responseCode = "201", description = "A new version"),
                @ApiResponse(responseCode = "200", description = "This version is there already, with this content"),
                @ApiResponse(
                        responseCode = "409",
                        description = "The version has other content, or the set another owner",
                        content = @Content),
                @ApiResponse(responseCode = "422", description = "All faults of the rule set", content = @Content)
            })
    ResponseEntity<RuleSetVersion> put(
            @PathVariable @Pattern(regexp = RuleSetName.PATTERN, message = RuleSetName.EXPECTED) String name,
            @RequestBody RuleSetDraft draft) {
        RuleSets.Put put = sets.put(name, draft);
        return put.made()
                ? ResponseEntity.created(URI.create("/v1/rulesets/" + name + "/versions/"
                                + put.version().version()))
                        .body(put.version())
                : ResponseEntity.ok(put.version());
    }

    @GetMapping
    @Operation(summary = "List the rule sets by name")
    RuleSetList list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        List<RuleSetSummary> found = sets.list(after, limit);
        return new RuleSetList(
                found, found.size() < limit ? null : found.getLast().name());
    }

    @GetMapping("/{name}")
    @Operation(summary = "A rule set and its newest versions")
    RuleSetHistory get(@PathVariable String name, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return sets.get(name, limit);
    }

    @GetMapping("/{name}/versions/{version}")
    @Operation(
            summary = "A version with what it declares and its rules",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The version, its rules sorted by id",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RuleSetDocument.class))))
    void getVersion(@PathVariable String name, @PathVariable long version, HttpServletResponse response)
            throws IOException {
        RuleSets.Document document = sets.document(name, version);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("ETag", "\"" + document.version().digest() + "\"");
        try (OutputStream out = response.getOutputStream();
                InputStream rules = document.content().rules().json()) {
            String head = json.writeValueAsString(VersionHead.of(document.version()));
            out.write(head.substring(0, head.length() - 1).getBytes(StandardCharsets.UTF_8));
            out.write(document.content().declarations().properties().getBytes(StandardCharsets.UTF_8));
            out.write(",\"rules\":".getBytes(StandardCharsets.UTF_8));
            rules.transferTo(out); // as they are kept: parsing them would only cost
            out.write('}');
        }
    }
}
