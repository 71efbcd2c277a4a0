package dev.imagery.storage.check;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One task for each check. An instance that stops leaves it to another, which goes on where this one was. */
@Configuration(proxyBeanMethods = false)
class CheckTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("check-storage");

    @Bean
    CustomTask<Void> checkStorage(Checking checking) {
        return Tasks.custom(DESCRIPTOR).onDeadExecutionRevive().execute((task, context) -> {
            boolean ended = checking.check(
                    UUID.fromString(task.getId()),
                    () -> !context.getSchedulerState().isShuttingDown());
            return (done, operations) -> {
                if (ended) {
                    operations.remove();
                } else {
                    operations.reschedule(done, done.getTimeDone());
                }
            };
        });
    }
}
