package dev.imagery.storage.search;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.region.Regions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "search")
class SearchController {

    private final Search search;
    private final Regions regions;

    SearchController(Search search, Regions regions) {
        this.search = search;
        this.regions = regions;
    }

    @GetMapping("/v1/assets")
    @Operation(
            summary = "Find assets",
            description =
                    "Of what is live, or of one sealed version. `next` is given as `cursor`, with the same query, to go on.")
    @SearchParameters
    FoundAsset.Page find(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return search.find(SearchReader.read(parameters, regions::all));
    }
}
