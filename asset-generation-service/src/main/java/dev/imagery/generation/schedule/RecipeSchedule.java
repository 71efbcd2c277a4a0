package dev.imagery.generation.schedule;

import dev.imagery.dsl.publication.Schedule;
import java.time.Instant;
import java.util.Optional;

/**
 * The schedule of a stored recipe.
 *
 * @param setApart whether it was set for the recipe, which does not state it
 * @param slot the oldest that nothing was done for yet; empty while it is paused
 * @param turn another whenever it is written; 0 before it was
 */
record RecipeSchedule(String recipe, Schedule schedule, boolean setApart, Optional<Instant> slot, long turn) {

    /** From the first slot after an instant. */
    static RecipeSchedule begin(String recipe, Schedule schedule, boolean setApart, Instant now) {
        return new RecipeSchedule(recipe, schedule, setApart, Optional.of(schedule.next(now)), 0);
    }

    boolean isPaused() {
        return slot.isEmpty();
    }

    Turn now() {
        return new Turn(recipe, turn);
    }

    /** When the next run starts. */
    Optional<Instant> start() {
        return slot.map(planned -> schedule.start(recipe, planned));
    }

    /** The same recipe by another schedule: what was not done yet by the old one is not done any more. */
    RecipeSchedule by(Schedule other, boolean otherSetApart, Instant now) {
        return other.equals(schedule)
                ? new RecipeSchedule(recipe, schedule, otherSetApart, slot, turn)
                : new RecipeSchedule(recipe, other, otherSetApart, slot.map(planned -> other.next(now)), turn);
    }

    /** @param done the newest slot that something was done for */
    RecipeSchedule after(Instant done) {
        return new RecipeSchedule(recipe, schedule, setApart, Optional.of(schedule.next(done)), turn);
    }

    RecipeSchedule pause() {
        return isPaused() ? this : new RecipeSchedule(recipe, schedule, setApart, Optional.empty(), turn);
    }

    /** Slots in the pause were not meant. */
    RecipeSchedule resume(Instant now) {
        return isPaused()
                ? new RecipeSchedule(recipe, schedule, setApart, Optional.of(schedule.next(now)), turn)
                : this;
    }
}
