package dev.imagery.customization.evaluation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.exposure.Outcome;
import dev.imagery.rules.index.ReleaseIndex;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to the contexts of visits. Many of them get the same, which is written once.
 *
 * @param release the one release that all of them come from; 0 before the first
 * @param visits of each, in their order, the positions of its contexts' answers in {@code answers}
 */
record VisitsAnswer(
        long release,

        @Schema(description = "Each of the different answers once, in the order in which contexts got them first")
        List<Answered> answers,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Of each visit, for each of its contexts, the position of its answer in answers",
                                example = "[[0, 1], [0, 2]]"),
                schema = @Schema(type = "array"))
        List<List<Integer>> visits)
        implements Answer {

    VisitsAnswer {
        answers = List.copyOf(answers);
        visits = visits.stream().map(List::copyOf).toList();
    }

    /** Each visit's own answers; one that several of its contexts get is there once. */
    @Override
    public List<List<Answered>> shown() {
        return visits.stream()
                .map(visit -> visit.stream().distinct().map(answers::get).toList())
                .toList();
    }

    static VisitsAnswer of(ReleaseIndex release, List<List<Context>> visits, Instant now) {
        Map<Outcome, Integer> places = new HashMap<>();
        List<Answered> answers = new ArrayList<>();
        List<List<Integer>> all = new ArrayList<>();
        for (List<Context> visit : visits) {
            List<Integer> its = new ArrayList<>(visit.size());
            for (Context context : visit) {
                Outcome.Part part = Outcome.Part.of(release, context, now);
                its.add(places.computeIfAbsent(new Outcome(part), _ -> {
                    answers.add(Answered.of(part));
                    return answers.size() - 1;
                }));
            }
            all.add(its);
        }
        return new VisitsAnswer(release.number(), answers, all);
    }
}
