package dev.imagery.storage.garbage;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("maintenance")
@RequestMapping("/v1/garbage-collections")
@Tag(name = "garbage")
class GarbageController {

    private static final String LIMIT = "a whole number from 1 to 1000";

    private final Asking asking;
    private final Collections collections;

    GarbageController(Asking asking, Collections collections) {
        this.asking = asking;
        this.collections = collections;
    }

    /** Whether only to tell what would be taken away; absent: no. */
    record Asked(@Nullable Boolean dryRun) {}

    @PostMapping
    @Operation(
            summary = "Collect garbage now",
            description = "Beside the schedule. With `dryRun` it tells what is due and takes nothing away.")
    ResponseEntity<Collection> collect(@RequestBody(required = false) @Nullable Asked asked) {
        Collection collection = asking.ask(asked != null && Boolean.TRUE.equals(asked.dryRun()));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/garbage-collections/" + collection.id()))
                .body(collection);
    }

    @GetMapping
    @Operation(summary = "List the collections of garbage", description = "The newest first.")
    Collection.Page list(
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return new Collection.Page(collections.newest(limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a collection of garbage", description = "With what it took away so far, or would.")
    Collection read(@PathVariable UUID id) {
        return collections
                .find(id)
                .orElseThrow(() -> ProblemException.notFound("There is no garbage collection " + id));
    }
}
