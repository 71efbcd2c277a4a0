package dev.imagery.storage.publication;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.imagery.storage.customization.CustomizationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One task for each group, there while something is pending. It may run twice, after a crash: what it does is idempotent, at
 * customization by the rule set's version and here by the publication's state.
 */
@Configuration(proxyBeanMethods = false)
class OutboxTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("publish-rule-set");

    @Bean
    CustomTask<Void> publishRuleSet(Delivery delivery, Settlement settlement, CustomizationSettings settings) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(retry(settings.retry()))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    delivery.deliverAll(task.getId());
                    return endUnlessPending(task.getId(), settlement);
                });
    }

    private static FailureHandler<Void> retry(CustomizationSettings.Retry retry) {
        return (failed, operations) -> {
            int failures = failed.getExecution().consecutiveFailures + 1;
            operations.reschedule(failed, failed.getTimeDone().plus(retry.after(failures)));
        };
    }

    private static CompletionHandler<Void> endUnlessPending(String group, Settlement settlement) {
        return (done, operations) -> settlement.decide(group, pending -> {
            if (pending) {
                operations.reschedule(done, done.getTimeDone());
            } else {
                operations.remove();
            }
        });
    }
}
