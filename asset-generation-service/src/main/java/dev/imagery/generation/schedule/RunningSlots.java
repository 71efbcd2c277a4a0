package dev.imagery.generation.schedule;

import dev.imagery.dsl.publication.Due;
import dev.imagery.generation.schedule.run.RunResult;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs recipes when their instants come. */
@Component
class RunningSlots implements TaskHandler {

    private final ScheduleRows rows;
    private final Scheduling scheduling;
    private final Attempting attempting;
    private final ScheduleSettings settings;

    RunningSlots(ScheduleRows rows, Scheduling scheduling, Attempting attempting, ScheduleSettings settings) {
        this.rows = rows;
        this.scheduling = scheduling;
        this.attempting = attempting;
        this.settings = settings;
    }

    @Override
    public TaskKind kind() {
        return ScheduleTasks.SLOT;
    }

    @Override
    public Outcome run(String subject) {
        return inTurn(subject)
                .flatMap(schedule -> schedule.slot().map(slot -> run(schedule, slot)))
                .orElse(Outcome.DONE);
    }

    private Outcome run(RecipeSchedule schedule, Instant slot) {
        var now = scheduling.now();
        var recipe = schedule.recipe();
        return switch (schedule.schedule().due(recipe, slot, now, settings.punctuality())) {
            case Due.NotBefore(var start) -> Outcome.again(Duration.between(now, start));
            case Due.Run(var newest, var first) -> {
                var attempt = attempting.attempt(recipe, sinceFirst(newest, first));
                scheduling.ran(schedule, newest, now, attempt);
                yield Outcome.DONE;
            }
            case Due.Missed(var newest, var first) -> {
                scheduling.ran(schedule, newest, now, Attempt.nothing(recipe, new RunResult.Missed(first)));
                yield Outcome.DONE;
            }
        };
    }

    private static Optional<String> sinceFirst(Instant newest, Instant first) {
        return Optional.of(first)
                .filter(missed -> missed.isBefore(newest))
                .map(missed -> "It stands for all runs since " + missed + ", which were missed.");
    }

    private Optional<RecipeSchedule> inTurn(String subject) {
        var turn = Turn.parse(subject);
        return rows.find(turn.recipe()).filter(schedule -> schedule.turn() == turn.number());
    }

    /** The slot has failed; the schedule goes on with the next. */
    @Override
    public void giveUp(String subject, Throwable cause) {
        inTurn(subject)
                .ifPresent(schedule -> schedule.slot()
                        .ifPresent(slot -> scheduling.ran(
                                schedule,
                                slot,
                                scheduling.now(),
                                Attempt.nothing(
                                        schedule.recipe(), new RunResult.Failed(String.valueOf(cause.getMessage()))))));
    }
}
