package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "groups")
class ManifestController {

    private final Filling filling;
    private final JsonMapper json;

    ManifestController(Filling filling, JsonMapper json) {
        this.filling = filling;
        this.json = json;
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
    Accepted add(@PathVariable String group, @PathVariable int version, InputStream body) throws IOException {
        List<Fault> faults = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        ManifestPart part = ManifestPart.of(new ManifestReader(json, faults).read(reader), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-manifest", "The manifest", faults);
        }
        filling.fill(group, version, part);
        return new Accepted(part.accepted());
    }
}
