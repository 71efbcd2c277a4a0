package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.imagery.starter.request.RequestId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler as a task of db-scheduler. */
final class HandledTask {

    private static final Logger log = LoggerFactory.getLogger(HandledTask.class);

    private final TaskHandler handler;
    private final Retries retries;
    private final Removal removal;
    private final BooleanSupplier interrupting;

    private HandledTask(TaskHandler handler, Retries retries, Removal removal, BooleanSupplier interrupting) {
        this.handler = handler;
        this.retries = retries;
        this.removal = removal;
        this.interrupting = interrupting;
    }

    /** @param interrupting whether tasks are being interrupted, as the instance stops */
    static Task<?> of(TaskHandler handler, Retries retries, Removal removal, BooleanSupplier interrupting) {
        var handled = new HandledTask(handler, retries, removal, interrupting);
        return Tasks.custom(handler.kind().descriptor())
                .onFailure(handled::failed)
                .onDeadExecution((complete, operations) -> handled.completion(handler.died(
                                complete.getExecution().taskInstance.getId()))
                        .complete(complete, operations))
                .execute((instance, context) -> handled.completion(handled.run(instance.getId())));
    }

    /** What the task logs and asks of other services is found by its name and subject. */
    private Outcome run(String subject) {
        try (var _ = RequestId.open(handler.kind().name() + "-" + subject.replace('/', '-'))) {
            return handler.run(subject);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted() || interrupting.getAsBoolean()) {
                log.info(
                        "Task {} of {} is handed back, as this instance stops",
                        handler.kind().name(),
                        subject);
                return Outcome.again(Duration.ZERO);
            }
            throw e;
        } finally {
            // what became of the task is noted in any case, which an interrupted thread could not
            Thread.interrupted();
        }
    }

    private CompletionHandler<Void> completion(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> (complete, operations) -> remove(complete.getExecution());
            case Outcome.Again(var after) ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(after));
        };
    }

    private void remove(Execution execution) {
        if (!removal.remove(execution)) {
            log.info("Task {} was taken by another instance while it ended here", execution.taskInstance);
        }
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
