package dev.imagery.customization.explanation;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.WhatIf;
import dev.imagery.rules.reading.WhatIfReader;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules:read")
@Tag(name = "Explanation", description = "Why a context gets what it gets, and what a draft would change")
class WhatIfController {

    /** No kept version has it. */
    private static final long DRAFT = 0;

    private final ReleaseFollower follower;
    private final WhatIfReader reader;
    private final InstantSource clock = InstantSource.system();

    WhatIfController(ReleaseFollower follower, WhatIfReader reader) {
        this.follower = follower;
        this.reader = reader;
    }

    @PostMapping(
            path = "/v1/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What contexts would get if a draft were active",
            description =
                    "The draft stands in the place of the set's active version, or besides the other sets where it has none."
                            + " Nothing is kept. Winners from the draft have the version 0.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = WhatIfDocument.class),
                                            examples = @ExampleObject("""
                                                    {"contexts": [{"country": "MX"}, {"country": "US"}], "ruleSet": "copy",
                                                     "draft": {"precedence": 10, "rules": [
                                                       {"id": "mx", "conditions": {"country": "MX"}, "payload": {"headline": "Hola"}}]}}"""))))
    @ApiResponse(responseCode = "200", description = "What each context would get, and what differs by field")
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "All faults of the contexts (/contexts/3/country) and of the draft (/draft/rules/7/payload)",
            content = @Content)
    WhatIfAnswer whatIf(@Parameter(hidden = true) InputStream body) throws IOException {
        WhatIf question = FaultyDocument.accepted("invalid-what-if", "The question", () -> reader.read(body));
        ReleaseIndex now = follower.current();
        ReleaseIndex then = now.with(RuleSetIndex.compile(new RuleSet(
                question.ruleSet(),
                DRAFT,
                question.draft().precedence(),
                declarations(question, now),
                question.draft().rules())));
        Instant instant = clock.instant();
        return WhatIfAnswer.of(
                now.number(),
                question.asked().contexts().stream()
                        .map(context ->
                                WhatIfAnswer.Answer.of(now.evaluate(context, instant), then.evaluate(context, instant)))
                        .toList());
    }

    /** The draft's experiments go on from those that are served, as they would when it was handed in. */
    private static Declarations declarations(WhatIf question, ReleaseIndex now) {
        Declarations draft = question.draft().declarations();
        return now.sets().stream()
                .filter(set -> set.name().equals(question.ruleSet()))
                .map(set -> draft.after(set.identity().declarations()))
                .findFirst()
                .orElse(draft);
    }
}
