package dev.imagery.storage.compare;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/groups/{group}/versions/{version}/comparison")
@Tag(name = "groups")
class ComparisonController {

    private final Comparing comparing;
    private final SheetDrawing sheets;
    private final Wanted wanted;

    ComparisonController(Comparing comparing, SheetDrawing sheets, Wanted wanted) {
        this.comparing = comparing;
        this.sheets = sheets;
        this.wanted = wanted;
    }

    @GetMapping
    @Operation(
            summary = "Compare the pictures of two versions",
            description =
                    "Assets paired by context, each with how different it looks, the largest change first. The first who asks has the"
                            + " pictures compared that nobody compared before; `pictures` tells how far that is, and what has not been looked at"
                            + " yet is `unmeasured`. `next` is given as `after` to go on; while pictures are being compared, assets may move"
                            + " between pages.")
    @Parameter(name = "from", in = QUERY, required = true, description = "The version to compare with", example = "3")
    @Parameter(
            name = "change",
            in = QUERY,
            description =
                    "`added`, `dropped`, `changed`, `unmeasured`, `incomparable` or `same`, or several, parted by commas;"
                            + " absent: all but `same`",
            example = "changed")
    @Parameter(name = "after", in = QUERY, description = "The `next` of the page before")
    @Parameter(
            name = "limit",
            in = QUERY,
            description = "Of assets",
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
    Comparison comparison(
            @PathVariable String group,
            @PathVariable int version,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Comparing.Answer answer = comparing.compare(group, version, ComparisonRequest.read(parameters));
        if (!answer.isDone()) {
            wanted.compare(answer.versions());
        }
        return answer.page();
    }

    @GetMapping(path = "/sheet", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(
            summary = "Draw the largest changes between two versions",
            description =
                    "A contact sheet: for each distinct change before, after, and where they differ, the largest first; of what has"
                            + " been compared so far.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.IMAGE_PNG_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @Parameter(name = "from", in = QUERY, required = true, description = "The version to compare with", example = "3")
    @Parameter(
            name = "largest",
            in = QUERY,
            description = "How many changes",
            schema = @Schema(type = "integer", minimum = "1", maximum = "48", defaultValue = "12"))
    byte[] sheet(
            @PathVariable String group,
            @PathVariable int version,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        return sheets.png(group, version, ComparisonRequest.OfSheet.read(parameters));
    }
}
