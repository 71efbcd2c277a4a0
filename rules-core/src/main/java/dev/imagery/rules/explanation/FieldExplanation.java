package dev.imagery.rules.explanation;

import java.util.List;
import java.util.Optional;

/**
 * Why a field has its value, or none.
 *
 * @param winner the rule that gives the value; empty where none matches
 * @param runnersUp the first of those that match as well, in the order in which they would win
 * @param allRunnersUp how many match as well, listed or not
 * @param losers the first of those that name the field and do not match: those with the fewest failed conditions first, among these
 *     in the order in which they would win
 * @param allLosers how many do not match, listed or not
 */
public record FieldExplanation(
        String field,
        Optional<Standing> winner,
        List<RunnerUp> runnersUp,
        int allRunnersUp,
        List<Loser> losers,
        int allLosers) {

    public FieldExplanation {
        runnersUp = List.copyOf(runnersUp);
        losers = List.copyOf(losers);
    }
}
