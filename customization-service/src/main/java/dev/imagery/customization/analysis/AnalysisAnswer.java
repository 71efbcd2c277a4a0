package dev.imagery.customization.analysis;

import dev.imagery.customization.serving.PreparedRuleSet;
import dev.imagery.rules.analysis.CellSize;
import dev.imagery.rules.analysis.Conflicts;
import dev.imagery.rules.analysis.Coverage;
import dev.imagery.rules.analysis.DeadRule;
import dev.imagery.rules.analysis.DeadRules;
import dev.imagery.rules.analysis.Uncovered;
import dev.imagery.rules.analysis.UnusedAttributes;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.RuleSet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What there is to say of a version in a release. */
@Schema(name = "Analysis")
record AnalysisAnswer(
        String ruleSet,
        long version,

        @Schema(description = "The release that it was looked at in")
        long release,

        @Schema(description = "By rule; another rule always wins in their place")
        List<DeadRule> deadRules,

        @Schema(
                description =
                        "Rules that win nothing where they were looked at, and have more combinations of values than were looked at")
        List<String> undecided,

        @Schema(
                description =
                        "Contexts in which a field that the version gives would have no value, whichever set gives it")
        List<UncoveredAnswer> uncovered,

        @Schema(description = "Those in which a field has a value now")
        List<UncoveredAnswer> newlyUncovered,

        @Schema(
                description =
                        "Pairs of rules that give a field different values in a context, and between which only a name decides")
        ConflictsAnswer conflicts,

        @Schema(
                description =
                        "Attributes that the version declares, or has a hierarchy or fallback for, and no rule of it asks for")
        List<String> unusedAttributes,

        @Schema(description = "How many percent of all values each cell of the version's experiments has")
        List<CellSize> cells) {

    /** How much each part looks at, in rules and values: some seconds at the very worst. */
    private static final long MOST = 50_000_000;

    static AnalysisAnswer of(ReleaseIndex now, PreparedRuleSet prepared) {
        RuleSet set = prepared.rules();
        ReleaseIndex then = now.with(prepared.index());
        DeadRules rules = DeadRules.of(then, set);
        return new AnalysisAnswer(
                set.name(),
                set.version(),
                now.number(),
                rules.dead(),
                rules.undecided(),
                told(Coverage.uncovered(then, set.name(), MOST)),
                told(Coverage.newlyUncovered(now, then, set.name(), MOST)),
                ConflictsAnswer.of(Conflicts.of(then, set.name(), MOST)),
                UnusedAttributes.of(set),
                CellSize.of(set));
    }

    private static List<UncoveredAnswer> told(List<Uncovered> uncovered) {
        return uncovered.stream().map(UncoveredAnswer::of).toList();
    }
}
