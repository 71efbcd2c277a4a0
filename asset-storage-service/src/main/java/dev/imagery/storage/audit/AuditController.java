package dev.imagery.storage.audit;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Scope("audit")
@Tag(name = "audit")
class AuditController {

    private static final String LIMIT = "a whole number from 1 to 10000";

    private final AuditExport export;
    private final JsonMapper json;

    AuditController(AuditExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    @GetMapping(path = "/v1/audit", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Export the audit log",
            description =
                    "One entry a line, by number. The number of the last line is given as `after` to go on; an answer without"
                            + " lines is the end. Entries never change, and no later one gets a lower number.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = AuditEntry.class))))
    String audit(
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = "the number of an entry, or 0") long after,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String actor,
            @Parameter(schema = @Schema(type = "string", example = "publish")) @RequestParam(required = false) @Nullable Action action,
            @Parameter(description = "The first instant that counts") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "The first instant that counts no more") @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "1000") @Min(value = 1, message = LIMIT) @Max(value = 10_000, message = LIMIT) int limit) {
        List<AuditEntry> entries = export.after(after, new AuditQuery(group, actor, action, from, until), limit);
        return entries.stream()
                .map(entry -> json.writeValueAsString(entry) + "\n")
                .collect(Collectors.joining());
    }
}
