package dev.imagery.customization.serving;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells those who answer contexts themselves what is served; from memory, so that they may ask some times a second. */
@RestController
@Scope("rules")
@Tag(name = "Releases")
class ServedReleaseController {

    private record Told(ServedRelease release, TaggedAnswer answer) {}

    private final ReleaseFollower follower;
    private final JsonMapper json;
    private volatile @Nullable Told last;

    ServedReleaseController(ReleaseFollower follower, JsonMapper json) {
        this.follower = follower;
        this.json = json;
    }

    @GetMapping(path = "/v1/releases/served", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The release that this instance serves",
            description = "What POST /v1/evaluate answers from now. Versions of one digest say the same; what a version"
                    + " says tell /v1/rulesets/{name}/versions/{version}/declarations and …/rules. The entity tag is the same from all"
                    + " instances that serve the same.")
    @ApiResponse(
            responseCode = "200",
            description = "The release and its rule sets",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ServedReleaseAnswer.class)))
    @ApiResponse(
            responseCode = "304",
            description = "The caller knows of just this, by If-None-Match",
            content = @Content)
    @ApiResponse(responseCode = "503", description = "This instance serves no release yet", content = @Content)
    ResponseEntity<byte[]> served(
            @Parameter(description = "The entity tag of the answer that the caller has")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        return answer(follower.required()).to(ifNoneMatch);
    }

    private TaggedAnswer answer(ServedRelease release) {
        Told told = last;
        if (told == null || !told.release().equals(release)) {
            byte[] bytes = json.writeValueAsBytes(ServedReleaseAnswer.of(release));
            told = new Told(release, new TaggedAnswer(release.index().number(), bytes));
            last = told;
        }
        return told.answer();
    }
}
