package dev.imagery.storage.usage;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "garbage")
class UsageController {

    private static final String LIMIT = "a whole number from 1 to 1000";

    private final Measured measured;
    private final Measuring measuring;

    UsageController(Measured measured, Measuring measuring) {
        this.measured = measured;
        this.measuring = measuring;
    }

    @GetMapping("/v1/storage")
    @Operation(
            summary = "Tell what is stored",
            description =
                    "By encoding and by group, what is live and what is only kept, and what goes when; as it was measured last. `next` is"
                            + " given as `after` to go on.")
    StorageReport report(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) int limit,
            @Parameter(description = "Whether to measure now, which takes a while where there are millions of assets")
                    @RequestParam(defaultValue = "false")
                    boolean fresh) {
        Optional<StorageReport> known = fresh ? Optional.empty() : measured.report(after, limit);
        return known.orElseGet(() -> {
            measuring.measure(() -> true);
            return measured.report(after, limit).orElseThrow();
        });
    }
}
