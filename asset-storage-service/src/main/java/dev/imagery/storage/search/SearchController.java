package dev.imagery.storage.search;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "search")
class SearchController {

    private static final String LIMIT = "a whole number from 1 to 1000";

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/v1/assets")
    @Operation(
            summary = "Find assets",
            description = "Of sealed versions, by version and context. `next` is given as `cursor` to go on.")
    FoundAsset.Page find(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Boolean live,
            @RequestParam(required = false) @Nullable String platform,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String resolution,
            @Parameter(description = "A cell of an experiment; empty: assets of no cell", example = "autumn/bright")
                    @RequestParam(required = false)
                    @Nullable String cell,
            @RequestParam(required = false) @Nullable Long titleId,
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AssetQuery query = new AssetQuery(group, version, live, platform, country, language, resolution, cell, titleId);
        Cursor after = cursor == null ? null : Cursor.decode(cursor).orElseThrow(() -> malformed(cursor));
        return search.find(query, after, limit);
    }

    private static ProblemException malformed(String cursor) {
        Fault fault = Fault.of("/query/cursor", "malformed", cursor, "the `next` of an answer");
        return ProblemException.of(
                HttpStatus.BAD_REQUEST, "invalid-parameter", "The request has a fault", List.of(fault));
    }
}
