package dev.imagery.storage.publication;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "publications")
class PublicationFeedController {

    private static final String LIMIT = "a whole number from 1 to 1000";

    private final PublicationFeed feed;

    PublicationFeedController(PublicationFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/v1/publications")
    @Operation(
            summary = "What was published, rolled back and refused",
            description =
                    "Of all groups, in the order in which it was settled. The number of the last one is given as `after` to go on;"
                            + " nothing that is settled later gets a lower number.")
    SettledPublication.Page after(
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = "the number of a publication, or 0") long after,
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit) {
        return feed.after(after, limit);
    }
}
