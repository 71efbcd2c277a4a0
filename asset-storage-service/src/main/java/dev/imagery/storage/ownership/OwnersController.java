package dev.imagery.storage.ownership;

import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.JsonLines;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups:read")
@Tag(name = "contexts")
class OwnersController {

    private static final String FIRST = "a whole number from 0 to 1000";

    private final Owners owners;
    private final StrictJson json;
    private final RequestSettings limits;

    OwnersController(Owners owners, StrictJson json, RequestSettings limits) {
        this.owners = owners;
        this.json = json;
        this.limits = limits;
    }

    @PostMapping(
            path = "/v1/contexts/owners",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            summary = "Find who owns contexts",
            description =
                    "One context a line, at most 100,000. Answers the groups that have live assets for some of them, by name.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            examples =
                                                    @ExampleObject(
                                                            "\"US/en/browser/high\"\n\"US/en/browser/high@autumn/bright\""))))
    Owner.Found owners(
            @Parameter(description = "The group that asks; it is left out of the answer")
                    @RequestParam(defaultValue = "")
                    String group,
            @Parameter(description = "How many contexts are named of each owner")
                    @RequestParam(defaultValue = "10")
                    @Min(value = 0, message = FIRST) @Max(value = 1000, message = FIRST) int first,
            InputStream body)
            throws IOException {
        Faults faults = new Faults();
        AskedContexts asked = new AskedContexts(faults);
        new JsonLines(json, body, limits).each(AskedContexts.LIMIT, faults, asked::read);
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-contexts", "The list of contexts", faults);
        }
        return new Owner.Found(owners.of(asked.contexts(), group, first));
    }
}
