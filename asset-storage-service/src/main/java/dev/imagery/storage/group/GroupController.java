package dev.imagery.storage.group;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/groups")
@Tag(name = "groups")
class GroupController {

    private static final String LIMIT = "a whole number from 1 to 1000";

    private final Reading reading;

    GroupController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(summary = "List the groups", description = "By name; `next` is given as `after` to go on.")
    GroupView.Page list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return reading.groups(after, limit);
    }

    @GetMapping("/{group}")
    @Operation(
            summary = "Read a group",
            description =
                    "With what is live and its newest versions. The ETag is for If-Match where something is published or rolled back: then"
                            + " only what is live, and on its way to be, has to be the same.")
    ResponseEntity<GroupView> read(
            @PathVariable String group,
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return reading.group(group, limit).answer();
    }
}
