package dev.imagery.generation.progress;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Scope("recipes")
@RequestMapping("/v1/batches/{id}")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Batches")
class ProgressController {

    private final Following following;
    private final EventStreams streams;

    ProgressController(Following following, EventStreams streams) {
        this.following = following;
        this.streams = streams;
    }

    @GetMapping("/progress")
    @Operation(
            summary = "How far a batch is, by market and target",
            description =
                    "With its current rate, and when it will be done: the expectation and between what 95 of 100 lie.")
    ProgressAnswer progress(@PathVariable UUID id) {
        var pace = following.pace(id);
        if (pace.compositions() == 0) {
            return new ProgressAnswer(pace, following.reasons(id), List.of(), List.of());
        }
        return new ProgressAnswer(pace, following.reasons(id), following.markets(id), following.targets(id));
    }

    /** @param next the {@code after} of the next page; absent on the last */
    @Schema(name = "BatchRenderPage")
    record Page(List<RenderAnswer> renders, @Nullable Integer next) {}

    @GetMapping("/renders")
    @Operation(summary = "The renders of a batch: which were reused, and why each other was needed")
    Page renders(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") @Min(-1) int after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var renders = following.renders(id, after, limit);
        return new Page(
                renders, renders.size() < limit ? null : renders.getLast().number());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What happens in a batch, as server-sent events",
            description =
                    "state: it entered a state; failure: a try of a render came to nothing; progress: how far it is, twice a second while"
                            + " it changes. After a broken connection, Last-Event-ID goes on where it broke; progress has no id, as the"
                            + " next says all. The stream ends when the batch has ended.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    SseEmitter events(
            @PathVariable UUID id,
            @Parameter(description = "The id of the last event that was seen")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    Optional<String> lastEventId) {
        return streams.open(id, EventId.of(lastEventId));
    }
}
