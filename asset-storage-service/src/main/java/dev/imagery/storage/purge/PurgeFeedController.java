package dev.imagery.storage.purge;

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
@Scope("purges")
@Tag(name = "purges")
class PurgeFeedController {

    private static final String LIMIT = "a whole number from 1 to 100";

    private final PurgeFeed feed;

    PurgeFeedController(PurgeFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/v1/purges")
    @Operation(
            summary = "What was taken down for good",
            description =
                    "For who keeps copies: each portion has a title and objects that nobody may show any more. The number of the last one is"
                            + " given as `after` to go on; nothing that is taken down later gets a lower number.")
    PurgePortion.Page after(
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = "the number of a portion, or 0") long after,
            @RequestParam(defaultValue = "10") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT) int limit) {
        return feed.after(after, limit);
    }
}
