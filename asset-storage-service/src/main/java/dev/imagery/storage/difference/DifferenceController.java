package dev.imagery.storage.difference;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "groups")
class DifferenceController {

    private final Differences differences;

    DifferenceController(Differences differences) {
        this.differences = differences;
    }

    @GetMapping("/v1/groups/{group}/versions/{version}/difference")
    @Operation(
            summary = "How much a version differs from another",
            description = "In markets, titles and pictures, counted.")
    VersionDifference difference(@PathVariable String group, @PathVariable int version, @RequestParam int from) {
        return differences.between(group, from, version);
    }
}
