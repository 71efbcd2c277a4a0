package dev.imagery.customization.evaluation;

import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.customization.serving.ReleaseFollower;
import dev.imagery.rules.analysis.DeadRule;
import dev.imagery.rules.analysis.DeadRules;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rule sets", description = "Named rule sets and their immutable versions")
class AnalysisController {

    private final ReleaseFollower follower;
    private final RuleSets ruleSets;

    AnalysisController(ReleaseFollower follower, RuleSets ruleSets) {
        this.follower = follower;
        this.ruleSets = ruleSets;
    }

    @GetMapping("/v1/rulesets/{name}/versions/{version}/analysis")
    @Operation(
            summary = "What activating a version would come to",
            description =
                    "The version is looked at as if it took the place of the set's active one in the release that is served now.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Rules that could never win there"),
                @ApiResponse(responseCode = "404", description = "There is no such version", content = @Content)
            })
    Analysis analysis(@PathVariable String name, @PathVariable long version) {
        RuleSet set = ruleSets.load(name, version);
        ReleaseIndex release = follower.current().with(RuleSetIndex.compile(set));
        return Analysis.of(release, set);
    }

    /** Of a version in a release. */
    record Analysis(
            String ruleSet,
            long version,

            @Schema(description = "The release that it was looked at in")
            long release,

            @Schema(description = "By rule; another rule always wins in their place")
            List<DeadRule> deadRules,

            @Schema(
                    description =
                            "Rules that win nothing where they were looked at, and have more combinations of values than were looked at")
            List<String> undecided) {

        static Analysis of(ReleaseIndex release, RuleSet set) {
            DeadRules rules = DeadRules.of(release, set);
            return new Analysis(set.name(), set.version(), release.number(), rules.dead(), rules.undecided());
        }
    }
}
