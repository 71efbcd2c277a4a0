package dev.imagery.storage.history;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "history")
class HistoryController {

    private final History history;
    private final Clock clock;

    HistoryController(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/v1/history")
    @Operation(
            summary = "See what visitors were shown at an instant, and why",
            description =
                    "The picture, the rule and the release that chose it, and the version, recipe, batch and catalogue that made it. "
                            + "A publication counts from the moment at which customization's acknowledgement was noted here. 404 "
                            + "where nothing was live for the context, or where its version is kept no longer.")
    @Parameter(
            name = "at",
            in = QUERY,
            description = "An instant, or a day in UTC for its beginning; absent: now",
            example = "2026-11-24T09:00:00Z")
    @Parameter(name = "country", in = QUERY, required = true, example = "JP")
    @Parameter(name = "language", in = QUERY, required = true, example = "ja")
    @Parameter(name = "platform", in = QUERY, description = "Absent: browser", example = "tv")
    @Parameter(name = "resolution", in = QUERY, description = "Absent: high", example = "ultra")
    @Parameter(
            name = "cell",
            in = QUERY,
            description = "Of an experiment, for a visitor who is in it",
            example = "autumn/bright")
    Shown history(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        HistoryRequest asked = HistoryRequest.read(parameters);
        return history.shown(asked.context(), asked.at().orElseGet(clock::instant));
    }
}
