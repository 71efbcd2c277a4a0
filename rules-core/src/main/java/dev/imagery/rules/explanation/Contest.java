package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that want to give one field its value, entered in the order in which they would win. Used by one thread. */
final class Contest {

    private final String field;
    private final Context context;
    private final int most;
    private final List<RunnerUp> runnersUp = new ArrayList<>();
    private final Nearest losers;
    private @Nullable Standing winner;
    private int allRunnersUp;

    Contest(String field, Context context, int most) {
        this.field = field;
        this.context = context;
        this.most = most;
        this.losers = new Nearest(most);
    }

    /** @param failed how many conditions of the rule the context does not meet */
    void enter(Standing standing, int failed) {
        if (failed > 0) {
            losers.offer(standing, failed);
        } else if (winner == null) {
            winner = standing;
        } else if (++allRunnersUp <= most) {
            runnersUp.add(new RunnerUp(standing, DecidingStep.between(winner, standing)));
        }
    }

    FieldExplanation explanation() {
        return new FieldExplanation(
                field,
                Optional.ofNullable(winner),
                runnersUp,
                allRunnersUp,
                losers.inOrder().stream()
                        .map(loser -> new Loser(loser, FailedConditions.of(loser.rule(), context)))
                        .toList(),
                losers.offered());
    }
}
