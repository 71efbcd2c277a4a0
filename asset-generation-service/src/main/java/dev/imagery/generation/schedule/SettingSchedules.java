package dev.imagery.generation.schedule;

import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.publication.Schedule;
import dev.imagery.generation.recipe.RecipeCheck;
import dev.imagery.generation.recipe.SentRecipe;
import dev.imagery.generation.stored.RunnableRecipes;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sets schedules for stored recipes that state none, in the words in which recipes state theirs. */
@Component
class SettingSchedules {

    private static final String FIELD = "schedule";

    private final RunnableRecipes recipes;
    private final RecipeCheck check;
    private final Scheduling scheduling;
    private final JsonMapper json;

    SettingSchedules(RunnableRecipes recipes, RecipeCheck check, Scheduling scheduling, JsonMapper json) {
        this.recipes = recipes;
        this.check = check;
        this.scheduling = scheduling;
        this.json = json;
    }

    /** @throws ProblemException 404; 409 where the recipe states its own; 422 with every fault of the schedule, and of the recipe */
    RecipeSchedule set(String recipe, JsonNode schedule) {
        return scheduling.set(recipe, checked(recipe, schedule));
    }

    private Schedule checked(String recipe, JsonNode schedule) {
        var run = recipes.newest(recipe)
                .orElseThrow(() -> ProblemException.notFound("There is no stored recipe " + recipe));
        var whole = (ObjectNode) json.readTree(check.check(run.recipe()).whole().json());
        whole.set(FIELD, schedule);
        try {
            return check.check(new SentRecipe(whole.toString(), Format.JSON, Optional.empty()))
                    .recipe()
                    .schedule()
                    .orElseThrow(() -> ProblemException.faulty(
                            "invalid-schedule", "The schedule", List.of(Fault.of("", "missing", null, "a schedule"))));
        } catch (ProblemException problem) {
            throw ProblemException.faulty(
                    "invalid-schedule",
                    "The schedule",
                    problem.faults().stream()
                            .map(SettingSchedules::ofScheduleAlone)
                            .toList());
        }
    }

    /** Places are those in what was sent, which is the schedule alone. */
    private static Fault ofScheduleAlone(Fault fault) {
        var pointer = fault.pointer().startsWith("/" + FIELD)
                ? fault.pointer().substring(1 + FIELD.length())
                : fault.pointer();
        return new Fault(pointer, fault.code(), fault.found(), fault.expected(), fault.suggestion());
    }
}
