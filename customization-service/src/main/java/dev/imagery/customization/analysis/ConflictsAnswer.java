package dev.imagery.customization.analysis;

import dev.imagery.rules.analysis.Conflict;
import dev.imagery.rules.analysis.Conflicts;
import dev.imagery.rules.analysis.Winner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rules between which only a name decides. */
@Schema(name = "Conflicts")
record ConflictsAnswer(
        @Schema(description = "The first 100") List<Pair> pairs,

        @Schema(description = "Whether there are more than these")
        boolean more,

        @Schema(description = "Whether all rules were looked at, unless there are more")
        boolean complete) {

    static ConflictsAnswer of(Conflicts conflicts) {
        return new ConflictsAnswer(
                conflicts.found().stream().map(Pair::of).toList(), conflicts.more(), conflicts.complete());
    }

    /** Two rules. */
    @Schema(name = "Conflict")
    record Pair(
            @Schema(
                    description =
                            "rule-id: the rules are of one set, and as good as each other but for their ids; set-name: they are the best of"
                                    + " two sets with the same precedence",
                    allowableValues = {"rule-id", "set-name"})
            String decidedBy,

            @Schema(description = "The rule that wins, by its name alone")
            Winner winner,

            Winner other,

            @Schema(
                    description = "What the winner gives in the example, and the other differently",
                    example = "[\"headline\"]")
            List<String> fields,

            @Schema(
                    description = "A context in which it is so",
                    example = "{\"country\": \"US\", \"language\": \"en\"}")
            Map<String, String> example) {

        static Pair of(Conflict conflict) {
            return new Pair(
                    conflict.decidedBy().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    conflict.winner(),
                    conflict.other(),
                    conflict.fields(),
                    new TreeMap<>(conflict.example().attributes()));
        }
    }
}
