package dev.imagery.generation.schedule;

import dev.imagery.generation.recipe.RecipeCheck;
import dev.imagery.generation.stored.RunnableRecipes;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.starter.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a recipe run by the schedule that it states with what it extends now. */
@Component
class AligningSchedules implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(AligningSchedules.class);

    private final RunnableRecipes recipes;
    private final RecipeCheck check;
    private final Scheduling scheduling;

    AligningSchedules(RunnableRecipes recipes, RecipeCheck check, Scheduling scheduling) {
        this.recipes = recipes;
        this.check = check;
        this.scheduling = scheduling;
    }

    @Override
    public TaskKind kind() {
        return ScheduleTasks.ALIGN;
    }

    @Override
    public Outcome run(String subject) {
        var name = subject.substring(0, subject.indexOf('/'));
        recipes.newest(name).ifPresent(run -> {
            try {
                scheduling.align(name, check.check(run.recipe()).recipe().schedule());
            } catch (ProblemException problem) {
                log.warn("Recipe {} keeps its schedule, as it cannot be run any more: {}", name, problem.title());
            }
        });
        return Outcome.DONE;
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        log.error("Recipe {} keeps its schedule, as what it is now could not be read", subject, cause);
    }
}
