package dev.imagery.storage.pin;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One task for each instant at which a pin was ever to end. Whether it still counts is read from the pin. */
@Configuration(proxyBeanMethods = false)
class PinEndTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("end-pin");

    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> endPin(Pinning pinning) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((task, context) -> pinning.due(PinEnd.of(task.getId())));
    }
}
