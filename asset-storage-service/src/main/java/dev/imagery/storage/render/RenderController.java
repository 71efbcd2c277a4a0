package dev.imagery.storage.render;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.tombstone.Tombstones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/renders")
@Tag(name = "renders")
class RenderController {

    private final RenderTable renders;
    private final KnownRenders known;
    private final Tellings tellings;
    private final Recording recording;
    private final Tombstones tombstones;

    RenderController(
            RenderTable renders, KnownRenders known, Tellings tellings, Recording recording, Tombstones tombstones) {
        this.renders = renders;
        this.known = known;
        this.tellings = tellings;
        this.recording = recording;
        this.tombstones = tombstones;
    }

    /** Keys to look up, at most 10,000. */
    record Lookup(
            @NotNull(message = KEYS) @Size(max = 10_000, message = KEYS) List<@NotNull(message = KEY) Sha256> renderKeys) {

        private static final String KEYS = "at most 10,000 render keys";
        private static final String KEY = "a SHA-256 as 64 lower-case hexadecimal digits";
    }

    /** The known ones of the keys. */
    record Known(List<RecordedRender> renders) {}

    @Scope("groups:read")
    @PostMapping("/lookup")
    @Operation(
            summary = "Find which renders are known",
            description =
                    "Unknown keys are absent from the answer. What is answered is kept for `imagery.grace.unused` at least.")
    Known lookup(@Valid @RequestBody Lookup lookup) {
        return new Known(known.among(new HashSet<>(lookup.renderKeys())));
    }

    /** Keys of which the brightness is asked, at most 1,000. */
    record Bright(
            @NotNull(message = KEYS) @Size(max = 1_000, message = KEYS) List<@NotNull(message = Lookup.KEY) Sha256> renderKeys) {

        private static final String KEYS = "at most 1,000 render keys";
    }

    /** How bright the pictures are. */
    record Luminances(List<Tellings.Bright> renders) {}

    @Scope("groups:read")
    @PostMapping("/luminance")
    @Operation(
            summary = "Read how bright the pictures of renders are",
            description =
                    "For each a grid over the picture, from which the contrast of text on any part of it follows. Unknown keys and "
                            + "renders from before it was kept are absent from the answer.")
    Luminances luminance(@Valid @RequestBody Bright bright) {
        return new Luminances(tellings.luminances(new HashSet<>(bright.renderKeys())));
    }

    @GetMapping("/{renderKey}")
    @Operation(
            summary = "Read a render",
            description =
                    "With its hit map (where each title is seen, in fractions of the picture), its brightness and its provenance. "
                            + "404 where the key is not known, 410 where the render was taken down for good.")
    RenderDetail read(@PathVariable String renderKey) {
        Sha256 key = key(renderKey);
        if (!tombstones.purgedAt(List.of(key)).isEmpty()) {
            throw Purged.problem("The render was taken down for good", List.of());
        }
        return renders.find(List.of(key)).stream()
                .findFirst()
                .flatMap(render -> tellings.of(key).map(telling -> new RenderDetail(render, telling)))
                .orElseThrow(() -> ProblemException.notFound("There is no render " + renderKey));
    }

    @PutMapping("/{renderKey}")
    @Operation(
            summary = "Record a render",
            description = "Verifies every object first. 201 recorded; 200 with the render that was recorded before, "
                    + "whatever this one is; 422 with a fault for each object that is missing or different; 410 with each part that was "
                    + "taken down for good.")
    ResponseEntity<RecordedRender> record(@PathVariable String renderKey, @Valid @RequestBody RenderReport report) {
        Recording.Outcome outcome = recording.record(key(renderKey), report);
        return ResponseEntity.status(outcome.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(outcome.render());
    }

    private static Sha256 key(String text) {
        if (!Sha256.isHex(text)) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid-parameter",
                    "The request has a fault",
                    List.of(Fault.of(
                            "/path/renderKey", "malformed", text, "a SHA-256 as 64 lower-case hexadecimal digits")));
        }
        return new Sha256(text);
    }
}
