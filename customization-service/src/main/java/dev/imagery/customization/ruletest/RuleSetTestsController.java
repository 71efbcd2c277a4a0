package dev.imagery.customization.ruletest;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.customization.serving.PreparedRuleSet;
import dev.imagery.customization.serving.PreparedRuleSets;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.reading.ExpectationsReader;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Scope("rules")
@Tag(name = "Tests", description = "What rules are expected to answer")
class RuleSetTestsController {

    private final RuleSetTests tests;
    private final RuleSets ruleSets;
    private final PreparedRuleSets prepared;
    private final ReleaseFollower follower;
    private final ExpectationsReader reader;
    private final JsonMapper json;
    private final InstantSource clock = InstantSource.system();

    RuleSetTestsController(
            RuleSetTests tests,
            RuleSets ruleSets,
            PreparedRuleSets prepared,
            ReleaseFollower follower,
            ExpectationsReader reader,
            JsonMapper json) {
        this.tests = tests;
        this.ruleSets = ruleSets;
        this.prepared = prepared;
        this.follower = follower;
        this.reader = reader;
        this.json = json;
    }

    @PutMapping(
            path = "/v1/rulesets/{name}/tests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep tests with a rule set",
            description =
                    "From then on every activation of the set runs them first, against the release as it would be. They take the place"
                            + " of those that are there; an empty list is no tests. Sets with an owner have none.")
    @TestsBody
    @ApiResponse(responseCode = "201", description = "A new version of the tests")
    @ApiResponse(responseCode = "200", description = "The newest version has just these tests")
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no such rule set", content = @Content)
    @ApiResponse(responseCode = "409", description = "The rule set has an owner", content = @Content)
    @ApiResponse(responseCode = "422", description = "All faults of the tests", content = @Content)
    ResponseEntity<KeptTestsSummary> put(@PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException {
        RuleSetTests.Put put = tests.put(name, read(body));
        KeptTestsSummary kept = KeptTestsSummary.of(put.tests());
        return put.made()
                ? ResponseEntity.created(URI.create("/v1/rulesets/" + name + "/tests?version=" + kept.version()))
                        .body(kept)
                : ResponseEntity.ok(kept);
    }

    @GetMapping(path = "/v1/rulesets/{name}/tests", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The tests that are kept with a rule set",
            description = "With their version, which releases name that were held against them.")
    @ApiResponse(
            responseCode = "200",
            description = "The tests as they were sent, all within one sorted",
            content = @Content(schema = @Schema(implementation = TestsDocument.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such rule set, or no such version of its tests",
            content = @Content)
    ResponseEntity<String> get(
            @PathVariable String name,
            @Parameter(description = "An earlier version of the tests; the newest when absent", example = "2")
                    @RequestParam(required = false)
                    @Nullable Long version) {
        KeptTests kept = version == null ? tests.newest(name) : tests.get(name, version);
        String head = json.writeValueAsString(KeptTestsSummary.of(kept));
        return ResponseEntity.ok()
                .eTag("\"" + kept.version() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(head.substring(0, head.length() - 1) + ","
                        + kept.document().substring(1));
    }

    @Scope("rules:read")
    @PostMapping(
            path = "/v1/tests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Run tests against the release that is served", description = "Nothing is kept.")
    @TestsBody
    @ApiResponse(responseCode = "200", description = "What is not met")
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(responseCode = "422", description = "All faults of the tests", content = @Content)
    TestRun run(@Parameter(hidden = true) InputStream body) throws IOException {
        return TestRun.of(follower.current(), read(body), clock.instant());
    }

    @Scope("rules:read")
    @PostMapping(
            path = "/v1/rulesets/{name}/versions/{version}/tests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Run tests against the release with a version in it",
            description =
                    "The version stands in the place of the set's active one in the release that is served, or besides the other sets"
                            + " where it has none. Nothing is kept, and nothing is activated.")
    @TestsBody
    @ApiResponse(responseCode = "200", description = "What is not met")
    @ApiResponse(responseCode = "400", description = "The body is not JSON", content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no such version", content = @Content)
    @ApiResponse(responseCode = "422", description = "All faults of the tests", content = @Content)
    TestRun runWith(@PathVariable String name, @PathVariable long version, @Parameter(hidden = true) InputStream body)
            throws IOException {
        List<Expectation> expectations = read(body);
        PreparedRuleSet looked = prepared.get(ruleSets.find(name, version));
        return TestRun.of(follower.current().with(looked.index()), expectations, clock.instant());
    }

    private List<Expectation> read(InputStream body) throws IOException {
        return FaultyDocument.accepted("invalid-tests", "The tests", () -> reader.read(body));
    }
}
