package dev.imagery.customization.analysis;

import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.customization.serving.PreparedRuleSet;
import dev.imagery.customization.serving.PreparedRuleSets;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("rules")
@Tag(name = "Rule sets", description = "Named rule sets and their immutable versions")
class AnalysisController {

    private final ReleaseFollower follower;
    private final RuleSets ruleSets;
    private final PreparedRuleSets prepared;

    AnalysisController(ReleaseFollower follower, RuleSets ruleSets, PreparedRuleSets prepared) {
        this.follower = follower;
        this.ruleSets = ruleSets;
        this.prepared = prepared;
    }

    @GetMapping("/v1/rulesets/{name}/versions/{version}/analysis")
    @Operation(
            summary = "What activating a version would come to",
            description =
                    "The version is looked at as if it took the place of the set's active one in the release that is served now.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description =
                                "Rules that could never win there, contexts in which a field would have no value, rules between which"
                                        + " only names decide, and attributes that no rule asks for"),
                @ApiResponse(responseCode = "404", description = "There is no such version", content = @Content)
            })
    AnalysisAnswer analysis(@PathVariable String name, @PathVariable long version) {
        PreparedRuleSet set = ruleSets.version(name, version)
                .map(prepared::get)
                .orElseThrow(
                        () -> ProblemException.notFound("There is no version " + version + " of a rule set " + name));
        return AnalysisAnswer.of(follower.current(), set);
    }
}
