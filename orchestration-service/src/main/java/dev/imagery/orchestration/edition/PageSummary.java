package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page that is answered. */
@Schema(name = "PageSummary")
record PageSummary(
        @Schema(example = "signup") String name,

        @Schema(description = "0 of the one that the service brings along", example = "3")
        long version,

        @Schema(description = "The mode that is answered where none is asked for", example = "signup")
        String mode,

        @Schema(example = "[\"signup\", \"registration\", \"plan\"]")
        List<String> modes) {

    static PageSummary of(Page page) {
        return new PageSummary(
                page.name(),
                page.version(),
                page.definition().first(),
                List.copyOf(page.definition().modes().keySet()));
    }
}
