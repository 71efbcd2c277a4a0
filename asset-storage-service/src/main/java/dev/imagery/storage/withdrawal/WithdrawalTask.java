package dev.imagery.storage.withdrawal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One task for each withdrawal, there while something is to be done for it: generation is told in order, over any outage. It may run
 * twice, after a crash: what it does is idempotent, at generation by the withdrawal's id.
 */
@Configuration(proxyBeanMethods = false)
class WithdrawalTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("withdraw-title");

    @Bean
    CustomTask<Void> withdrawTitle(Pursuing pursuing) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(retry(pursuing))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    UUID id = UUID.fromString(task.getId());
                    pursuing.pursue(id);
                    return (done, operations) -> pursuing.decide(
                            id,
                            next -> next.ifPresentOrElse(
                                    instant -> operations.reschedule(done, instant), operations::remove));
                });
    }

    private static FailureHandler<Void> retry(Pursuing pursuing) {
        return (failed, operations) -> {
            int failures = failed.getExecution().consecutiveFailures + 1;
            operations.reschedule(failed, failed.getTimeDone().plus(pursuing.pause(failures)));
        };
    }
}
