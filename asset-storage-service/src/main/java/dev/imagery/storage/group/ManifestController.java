package dev.imagery.storage.group;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.storage.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "groups")
class ManifestController {

    private final Filling filling;
    private final StrictJson json;
    private final RequestSettings limits;

    ManifestController(Filling filling, StrictJson json, RequestSettings limits) {
        this.filling = filling;
        this.json = json;
        this.limits = limits;
    }

    /** How many lines held an asset, repeated ones included. */
    record Accepted(int accepted) {}

    @PostMapping(
            path = "/v1/groups/{group}/versions/{version}/assets",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            summary = "Add a part of the manifest",
            description = "One asset a line; the whole part or nothing. The same lines may be sent again.",
            requestBody =
                    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE)))
    Accepted add(@PathVariable String group, @PathVariable int version, InputStream body, Caller caller)
            throws IOException {
        Faults faults = new Faults();
        ManifestReader reader = new ManifestReader(faults);
        new JsonLines(json, body, limits).each(Filling.LIMIT, faults, reader::read);
        ManifestPart part = ManifestPart.of(reader.lines(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-manifest", "The manifest", faults);
        }
        filling.fill(group, version, part, caller);
        return new Accepted(part.accepted());
    }
}
