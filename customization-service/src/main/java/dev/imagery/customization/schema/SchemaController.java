package dev.imagery.customization.schema;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.rules.reading.JsonDocument;
import dev.imagery.rules.reading.SchemaName;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules")
@RequestMapping("/v1/schemas")
@Tag(name = "Schemas", description = "What JSON in payloads is held against, and its immutable versions")
class SchemaController {

    private static final String SCHEMA_JSON = "application/schema+json";
    private static final String EXAMPLE = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "required": ["title"], "additionalProperties": false,
             "properties": {"title": {"type": "string", "minLength": 1}, "kind": {"enum": ["video", "series"]}}}""";

    private final JsonSchemas schemas;
    private final SchemaSettings settings;
    private final SchemaRules rules;

    SchemaController(JsonSchemas schemas, SchemaSettings settings) {
        this.schemas = schemas;
        this.settings = settings;
        this.rules = new SchemaRules(settings);
    }

    @PutMapping(
            path = "/{name}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, SCHEMA_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Register a version of a JSON Schema",
            description =
                    "Of draft 2020-12. References lead to places in the document itself; nothing is fetched. Regular"
                            + " expressions are those of RE2, and format says nothing about what is right.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "201", description = "A new version")
    @ApiResponse(responseCode = "200", description = "The newest version is just this schema")
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(responseCode = "422", description = "All faults of the schema", content = @Content)
    ResponseEntity<SchemaVersionAnswer> put(
            @PathVariable @Pattern(regexp = SchemaName.PATTERN, message = SchemaName.EXPECTED) String name,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        byte[] bytes = bytes(body);
        JsonDocument document = FaultyDocument.accepted(
                "invalid-schema", "The schema", () -> JsonDocument.read(new ByteArrayInputStream(bytes)));
        JsonDocument schema =
                FaultyDocument.accepted("invalid-schema", "The schema", document.without(rules.misfits(document)));
        JsonSchemas.Put put = schemas.put(name, schema);
        SchemaVersionAnswer kept = SchemaVersionAnswer.of(put.schema());
        return put.made()
                ? ResponseEntity.created(URI.create("/v1/schemas/" + name + "/versions/" + kept.version()))
                        .body(kept)
                : ResponseEntity.ok(kept);
    }

    private byte[] bytes(InputStream body) throws IOException {
        int most = Math.toIntExact(settings.maxSize().toBytes());
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw ProblemException.faulty(
                    "invalid-schema",
                    "The schema",
                    List.of(Fault.of(
                            "", "wrong-size", null, "at most %,d bytes (imagery.schemas.max-size)".formatted(most))));
        }
        return bytes;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the schemas by name")
    SchemaList list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        List<SchemaVersionAnswer> found =
                schemas.list(after, limit).stream().map(SchemaVersionAnswer::of).toList();
        return new SchemaList(
                found, found.size() < limit ? null : found.getLast().name());
    }

    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A schema and its newest versions")
    @ApiResponse(responseCode = "200", description = "The versions, newest first")
    @ApiResponse(responseCode = "404", description = "There is no such schema", content = @Content)
    SchemaHistory get(@PathVariable String name, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return new SchemaHistory(
                name,
                schemas.versions(name, limit).stream()
                        .map(SchemaVersionAnswer::of)
                        .toList());
    }

    @GetMapping("/{name}/versions/{version}")
    @Operation(summary = "A version of a schema as it was sent")
    @ApiResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "There is no such version", content = @Content)
    ResponseEntity<String> getVersion(@PathVariable String name, @PathVariable int version) {
        KeptSchema kept = schemas.get(name, version);
        return ResponseEntity.ok()
                .eTag("\"" + kept.version().version() + "\"")
                .contentType(MediaType.parseMediaType(SCHEMA_JSON))
                .body(kept.text());
    }
}
