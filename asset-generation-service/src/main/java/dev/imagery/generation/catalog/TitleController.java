package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleReader;
import dev.imagery.generation.catalog.title.TitleReading;
import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Scope("catalog")
@RequestMapping("/v1/titles")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Titles", description = "The title catalogue")
class TitleController {

    private final Titles titles;
    private final TitleImport imports;
    private final ImportLines lines;
    private final BulkImport bulk;

    TitleController(Titles titles, TitleImport imports, ImportLines lines, BulkImport bulk) {
        this.titles = titles;
        this.imports = imports;
        this.lines = lines;
        this.bulk = bulk;
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Put a title into the catalogue",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TitleAnswer.class))))
    ResponseEntity<TitleAnswer> put(@PathVariable @Min(1) long id, @RequestBody JsonNode body) {
        var facts = switch (TitleReader.read(id, body, "")) {
            case TitleReading.Valid valid -> valid.facts();
            case TitleReading.Invalid invalid ->
                throw ProblemException.faulty("invalid-title", "The title", LanguageFaults.of(invalid.faults()));
        };
        boolean created = imports.put(id, facts) == TitleImport.Outcome.CREATED;
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(titles.title(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One title")
    TitleAnswer title(@PathVariable long id) {
        return titles.title(id);
    }

    /** @param next the {@code after} of the next page; absent on the last */
    @Schema(name = "TitlePage")
    record Page(List<TitleAnswer> titles, @Nullable Long next) {}

    @GetMapping
    @Operation(summary = "The titles by id")
    Page list(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var page = titles.titlesAfter(after, limit);
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    @Schema(name = "TitleImport")
    record Imported(
            @Schema(description = "The catalogue's revision that the import made")
            long revision,

            @Schema(description = "How many titles it held") int imported,

            @Schema(description = "How many of them are new")
            int created,

            @Schema(description = "How many say something else than before")
            int changed,

            @Schema(description = "How many say the same and keep their rows")
            int unchanged,

            @Schema(description = "How many regions it held")
            int regions,

            @Schema(description = "Always empty: an import with faults is answered with a problem")
            List<Object> faults) {}

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Import many titles",
            description =
                    "One title a line, with its id; or one region a line, as {\"region\": \"LATAM\", \"countries\": [\"AR\", …]}."
                            + " All of them are one revision; nothing is imported where any line has a fault, and each"
                            + " fault names its line. At most 200,000 lines.")
    Imported importAll(InputStream body) throws IOException {
        try (var spool = lines.read(body)) {
            var outcome = bulk.put(spool);
            return new Imported(
                    outcome.revision(),
                    spool.titles(),
                    outcome.created(),
                    outcome.changed(),
                    outcome.unchanged(),
                    spool.regions().size(),
                    List.of());
        }
    }
}
