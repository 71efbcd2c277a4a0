package dev.imagery.generation.schedule;

import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.publication.Schedule;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.schedule.run.Cause;
import dev.imagery.generation.schedule.run.NewRun;
import dev.imagery.generation.schedule.run.Runs;
import dev.imagery.generation.stored.StoredRecipeFollower;
import dev.imagery.generation.task.TaskQueues;
import dev.imagery.starter.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of schedules. Each is one transaction, with the task of the next slot. */
@Component
class Scheduling implements StoredRecipeFollower {

    private static final Logger log = LoggerFactory.getLogger(Scheduling.class);

    private final ScheduleRows rows;
    private final Runs runs;
    private final Batches batches;
    private final TaskQueues queues;

    Scheduling(ScheduleRows rows, Runs runs, Batches batches, TaskQueues queues) {
        this.rows = rows;
        this.runs = runs;
        this.batches = batches;
        this.queues = queues;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stored(RecipeVersion version, Optional<Schedule> schedule) {
        align(version.name(), schedule);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void baseStored(String recipe, RecipeVersion base) {
        queues.schedule(ScheduleTasks.ALIGN, recipe + "/" + base);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(String recipe) {
        rows.remove(recipe);
    }

    /** Has a recipe run by the schedule that it states now, or by one that was set for it. One that is paused stays so. */
    @Transactional
    public void align(String recipe, Optional<Schedule> stated) {
        var found = rows.lock(recipe);
        if (stated.isPresent()) {
            write(found, by(found, recipe, stated.get(), false));
        } else if (found.filter(RecipeSchedule::setApart).isEmpty()) {
            rows.remove(recipe);
        }
    }

    /**
     * Sets a schedule for a recipe that states none.
     *
     * @throws ProblemException 409 where the recipe states its own
     */
    @Transactional
    public RecipeSchedule set(String recipe, Schedule schedule) {
        var found = rows.lock(recipe);
        found.ifPresent(Scheduling::refuseStated);
        return write(found, by(found, recipe, schedule, true));
    }

    /**
     * Takes back a schedule that was set.
     *
     * @throws ProblemException 404; 409 where the recipe states it
     */
    @Transactional
    public void takeBack(String recipe) {
        refuseStated(rows.lock(recipe).orElseThrow(() -> unknown(recipe)));
        rows.remove(recipe);
    }

    private RecipeSchedule by(Optional<RecipeSchedule> found, String recipe, Schedule schedule, boolean setApart) {
        return found.map(there -> there.by(schedule, setApart, now()))
                .orElseGet(() -> RecipeSchedule.begin(recipe, schedule, setApart, now()));
    }

    private static void refuseStated(RecipeSchedule schedule) {
        if (!schedule.setApart()) {
            throw ProblemException.conflict(
                    "schedule-stated",
                    "The recipe " + schedule.recipe() + " states its schedule",
                    "Store a version of the recipe, or of what it extends, that states another or none.");
        }
    }

    /** @throws ProblemException 404 */
    @Transactional
    public RecipeSchedule pause(String recipe) {
        return change(recipe, RecipeSchedule::pause);
    }

    /** @throws ProblemException 404 */
    @Transactional
    public RecipeSchedule resume(String recipe) {
        return change(recipe, schedule -> schedule.resume(now()));
    }

    private RecipeSchedule change(String recipe, UnaryOperator<RecipeSchedule> step) {
        var found = rows.lock(recipe).orElseThrow(() -> unknown(recipe));
        return write(Optional.of(found), step.apply(found));
    }

    private RecipeSchedule write(Optional<RecipeSchedule> before, RecipeSchedule next) {
        if (before.filter(next::equals).isPresent()) {
            return next;
        }
        var written = rows.put(next);
        written.start()
                .ifPresent(start ->
                        queues.schedule(ScheduleTasks.SLOT, written.now().toString(), start));
        return written;
    }

    /**
     * Submits what a slot came to, notes the run, and goes on to the next slot; nothing of it where the turn has passed, as another
     * coordinator has done it or somebody has changed the schedule.
     */
    @Transactional
    public void ran(RecipeSchedule schedule, Instant slot, Instant started, Attempt attempt) {
        var found = rows.lock(schedule.recipe()).filter(there -> there.turn() == schedule.turn());
        if (found.isEmpty()) {
            return;
        }
        note(schedule.recipe(), Cause.SCHEDULE, slot, started, attempt);
        write(found, found.get().after(slot));
    }

    /** Submits what a run by hand came to and notes it; answers the run's id. */
    @Transactional
    public long ranByHand(String recipe, Instant started, Attempt attempt) {
        return note(recipe, Cause.BY_HAND, started, started, attempt);
    }

    private long note(String recipe, Cause cause, Instant planned, Instant started, Attempt attempt) {
        attempt.submission().ifPresent(batches::accept);
        log.info("Recipe {} was run for {} ({}): {}", recipe, planned, cause.word(), attempt.result());
        return runs.add(new NewRun(
                Optional.of(recipe), attempt.group(), cause, planned, started, attempt.result(), Optional.empty()));
    }

    Instant now() {
        return batches.now();
    }

    static ProblemException unknown(String recipe) {
        return ProblemException.notFound("There is no schedule of a recipe " + recipe);
    }
}
