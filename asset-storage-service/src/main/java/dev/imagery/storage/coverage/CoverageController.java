package dev.imagery.storage.coverage;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.region.Regions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "search")
class CoverageController {

    private final Covering covering;
    private final Regions regions;

    CoverageController(Covering covering, Regions regions) {
        this.covering = covering;
        this.regions = regions;
    }

    @GetMapping("/v1/coverage")
    @Operation(
            summary = "See what is there and what is missing",
            description =
                    "A matrix of the markets and targets that anything is live for. `next` is given as `after` to go on.")
    @Parameter(name = "group", in = QUERY, description = "Without it, what visitors are shown of all groups")
    @Parameter(name = "country", in = QUERY, description = "Or several, parted by commas", example = "US,CA")
    @Parameter(name = "region", in = QUERY, description = "Of the catalogue", example = "LATAM")
    @Parameter(name = "language", in = QUERY, description = "Or several, parted by commas", example = "en")
    @Parameter(name = "platform", in = QUERY, description = "Or several, parted by commas", example = "tv")
    @Parameter(name = "resolution", in = QUERY, description = "Or several, parted by commas", example = "high")
    @Parameter(name = "after", in = QUERY, description = "The `next` of the page before", example = "US/en")
    @Parameter(
            name = "limit",
            in = QUERY,
            description = "Of markets",
            schema = @Schema(type = "integer", minimum = "1", maximum = "2000", defaultValue = "1000"))
    Coverage coverage(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return covering.of(CoverageRequest.read(parameters, regions::all));
    }
}
