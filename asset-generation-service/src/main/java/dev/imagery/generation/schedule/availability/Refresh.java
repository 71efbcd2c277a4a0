package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.Priority;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is live, as it is to be from an instant on. */
final class Refresh {

    private Refresh() {}

    /** The recipe that made what is live; it goes live at the instant, also where the recipe asks for approval of what is new. */
    static String recipe(Submission live, Instant at) {
        JsonNode tree = Expansions.recipeTree(live);
        if (tree instanceof ObjectNode recipe) {
            recipe.putObject("publish").put("at", at.atOffset(ZoneOffset.UTC).toString());
        }
        return tree.toString();
    }

    /**
     * @param recipe as it was checked
     * @param revision at which it was
     * @param at at which availability is judged
     * @param priority of the batch
     */
    static Submission submission(
            Submission live, String recipe, long revision, int epoch, Instant now, Instant at, Priority priority) {
        return new Submission(
                UUID.randomUUID(), recipe, live.origin(), live.group(), revision, epoch, now, at, priority);
    }
}
