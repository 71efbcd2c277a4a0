package dev.imagery.storage.compare;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One task for each two versions whose pictures are being compared. */
@Configuration(proxyBeanMethods = false)
class MeasureTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("compare-pictures");

    private static final Duration TURN = Duration.ofSeconds(1);

    @Bean
    CustomTask<Void> comparePictures(MeasuringPairs measuring, CompareSettings settings) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.again()))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    MeasuringPairs.Progress progress = measuring.measure(
                            Compared.parse(task.getId()),
                            () -> !context.getSchedulerState().isShuttingDown());
                    return (done, operations) -> {
                        switch (progress) {
                            case DONE -> operations.remove();
                            case GO_ON -> operations.reschedule(done, done.getTimeDone());
                            case WAIT ->
                                operations.reschedule(done, done.getTimeDone().plus(TURN));
                        }
                    };
                });
    }
}
