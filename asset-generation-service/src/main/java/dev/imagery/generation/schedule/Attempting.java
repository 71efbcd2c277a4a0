package dev.imagery.generation.schedule;

import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.recipe.Submitting;
import dev.imagery.generation.schedule.run.PlanComparison;
import dev.imagery.generation.schedule.run.Refusals;
import dev.imagery.generation.schedule.run.RunResult;
import dev.imagery.generation.schedule.run.Runs;
import dev.imagery.generation.stored.RunnableRecipes;
import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out what running a stored recipe comes to: outside any transaction, as storage is asked what is live. */
@Component
class Attempting {

    private final RunnableRecipes recipes;
    private final Submitting submitting;
    private final PlanComparison comparison;
    private final Runs runs;
    private final BatchReading batches;

    Attempting(
            RunnableRecipes recipes,
            Submitting submitting,
            PlanComparison comparison,
            Runs runs,
            BatchReading batches) {
        this.recipes = recipes;
        this.submitting = submitting;
        this.comparison = comparison;
        this.runs = runs;
        this.batches = batches;
    }

    /**
     * A run that nobody waits for: what is wrong with the recipe is its result.
     *
     * @param detail of what is submitted
     */
    Attempt attempt(String recipe, Optional<String> detail) {
        try {
            return prepare(recipe, detail);
        } catch (ProblemException problem) {
            return Attempt.nothing(recipe, Refusals.of(problem));
        }
    }

    /** @throws ProblemException 404, or of {@link Submitting#prepare} */
    Attempt prepare(String recipe, Optional<String> detail) {
        var run = recipes.newest(recipe)
                .orElseThrow(() -> ProblemException.notFound("There is no stored recipe " + recipe));
        var submission = submitting.prepare(run);
        return comparison
                .liveEqualTo(submission)
                .map(version -> "version " + version + ", which is live,")
                .or(() -> underWay(recipe, submission))
                .map(like -> Attempt.nothing(submission.group(), new RunResult.Unchanged(like)))
                .orElseGet(() -> Attempt.submitting(submission, detail));
    }

    /** Where runs follow one another faster than they come to an end. */
    private Optional<String> underWay(String recipe, Submission submission) {
        return runs.underWay(recipe)
                .flatMap(batches::submission)
                .filter(other -> comparison.areAlike(other, submission))
                .map(other -> "batch " + other.id() + ", which is under way,");
    }
}
