package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.RegionRows.RegionRow;
import dev.imagery.generation.catalog.region.RegionReader;
import dev.imagery.generation.catalog.region.RegionReading;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Scope("catalog")
@RequestMapping("/v1/regions")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Regions", description = "What recipes call several countries; a part of the title catalogue")
class RegionController {

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    @Schema(name = "Region")
    record Answer(
            @Schema(example = "LATAM", pattern = "[A-Z][A-Z0-9-]{2,31}")
            String name,

            @Schema(description = "ISO 3166-1 alpha-2, sorted", example = "[\"AR\", \"BR\", \"MX\"]")
            List<String> countries,

            @Schema(description = "The catalogue's revision that made the region so")
            long revision) {

        static Answer of(RegionRow row) {
            return new Answer(row.region().name(), row.region().countries(), row.fromRevision());
        }
    }

    @Schema(name = "Regions")
    record Answers(List<Answer> regions) {}

    @Schema(name = "RegionChange")
    record Change(
            @Schema(description = "ISO 3166-1 alpha-2, at least one", example = "[\"AR\", \"BR\", \"MX\"]")
            List<String> countries) {}

    @GetMapping
    @Operation(summary = "All regions by name")
    Answers all() {
        return new Answers(regions.all().stream().map(Answer::of).toList());
    }

    @GetMapping("/{name}")
    @Operation(summary = "One region")
    Answer region(@PathVariable String name) {
        return Answer.of(regions.region(name));
    }

    @PutMapping("/{name}")
    @Operation(
            summary = "Make a region or change it",
            description =
                    "Takes a revision of the catalogue, unless it says nothing new. Batches that were accepted before keep the"
                            + " countries of then.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Change.class))))
    ResponseEntity<Answer> put(@PathVariable String name, @RequestBody JsonNode body) {
        if (!RegionReader.isName(name)) {
            throw ProblemException.invalidParameters(
                    List.of(Fault.of("/path/name", "invalid-value", name, RegionReader.NAME)));
        }
        var region = switch (RegionReader.read(name, body)) {
            case RegionReading.Valid valid -> valid.region();
            case RegionReading.Invalid invalid ->
                throw ProblemException.faulty("invalid-region", "The region", LanguageFaults.of(invalid.faults()));
        };
        var put = regions.put(region);
        return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Answer.of(put.row()));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take a region away",
            description = "Recipes that name it are refused from then on; batches that were accepted before go on.")
    void delete(@PathVariable String name) {
        regions.delete(name);
    }
}
