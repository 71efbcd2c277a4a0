package dev.imagery.orchestration.customization;

import java.util.List;

/**
 * What some contexts get, all of it from one release. Whoever answers the same again may give the same instance, by which others
 * remember what they made of it.
 *
 * @param release the number of that release
 * @param answers one for each context, in their order
 */
public record Evaluation(long release, List<Chosen> answers) {

    public Evaluation {
        answers = List.copyOf(answers);
    }

    /** Whether nothing is left of it, as all of its pictures were taken down. */
    public boolean isPurged() {
        return answers.stream().allMatch(answer -> answer.adaptiveFields().isEmpty())
                && answers.stream().anyMatch(answer -> !answer.purged().isEmpty());
    }
}
