package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.imagery.starter.request.RequestId;
import java.util.random.RandomGenerator;

/** A handler as a task of db-scheduler. */
final class HandledTask {

    private final TaskHandler handler;
    private final Retries retries;

    private HandledTask(TaskHandler handler, Retries retries) {
        this.handler = handler;
        this.retries = retries;
    }

    static Task<?> of(TaskHandler handler, Retries retries) {
        var handled = new HandledTask(handler, retries);
        return Tasks.custom(handler.kind().descriptor())
                .onFailure(handled::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(handled.run(instance.getId())));
    }

    /** What the task logs and asks of other services is found by its name and subject. */
    private Outcome run(String subject) {
        try (var _ = RequestId.open(handler.kind().name() + "-" + subject.replace('/', '-'))) {
            return handler.run(subject);
        }
    }

    private static CompletionHandler<Void> completion(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> new CompletionHandler.OnCompleteRemove<>();
            case Outcome.Again(var after) ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(after));
        };
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        int failures = execution.consecutiveFailures + 1;
        if (retries.exhaustedBy(failures)) {
            var cause = complete.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
            handler.giveUp(execution.taskInstance.getId(), cause);
            operations.remove();
        } else {
            operations.reschedule(
                    complete, complete.getTimeDone().plus(retries.wait(failures, RandomGenerator.getDefault())));
        }
    }
}
