package dev.imagery.generation.schedule;

import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.schedule.run.RunResult;
import java.util.Optional;

/**
 * What a run comes to, with nothing submitted yet.
 *
 * @param group that it makes a version of, or would
 * @param submission empty where there is nothing to submit
 */
record Attempt(String group, RunResult result, Optional<Submission> submission) {

    static Attempt nothing(String group, RunResult result) {
        return new Attempt(group, result, Optional.empty());
    }

    static Attempt submitting(Submission submission, Optional<String> detail) {
        return new Attempt(
                submission.group(), new RunResult.Submitted(submission.id(), detail), Optional.of(submission));
    }
}
