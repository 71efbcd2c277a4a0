package dev.imagery.storage.purge;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One task for each purge, there until it has ended. It may run twice, after a crash: all that it does may be done again. */
@Configuration(proxyBeanMethods = false)
class PurgeTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("purge-title");

    @Bean
    CustomTask<Void> purgeTitle(Purging purging, PurgeSettings settings) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(settings.again())))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    var next = purging.run(
                            UUID.fromString(task.getId()),
                            () -> !context.getSchedulerState().isShuttingDown());
                    return (done, operations) ->
                            next.ifPresentOrElse(at -> operations.reschedule(done, at), operations::remove);
                });
    }
}
