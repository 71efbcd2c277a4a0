package dev.imagery.storage.publication;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.imagery.starter.problem.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One task for each instant at which more markets were ever to see a version. Whether it still counts is read from its row. */
@Configuration(proxyBeanMethods = false)
class StageTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("publish-next-markets");

    private static final Logger log = LoggerFactory.getLogger(StageTask.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> publishNextMarkets(Staging staging) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    Plan step = Plan.of(task.getId());
                    try {
                        staging.due(step);
                    } catch (ProblemException refused) {
                        log.warn("{} was not taken: {}", step, refused.getMessage());
                        staging.giveUp(step, refused.title());
                    }
                });
    }
}
