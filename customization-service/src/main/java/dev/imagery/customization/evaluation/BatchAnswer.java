package dev.imagery.customization.evaluation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex;
import java.time.Instant;
import java.util.List;

/**
 * The answers to several contexts, in their order.
 *
 * @param release the one release that all of them come from; 0 before the first
 */
record BatchAnswer(long release, List<Answered> answers) implements Answer {

    BatchAnswer {
        answers = List.copyOf(answers);
    }

    @Override
    public List<List<Answered>> shown() {
        return answers.stream().map(List::of).toList();
    }

    static BatchAnswer of(ReleaseIndex release, List<Context> contexts, Instant now) {
        return new BatchAnswer(
                release.number(),
                contexts.stream()
                        .map(context -> Answered.of(release, context, now))
                        .toList());
    }
}
