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

/** One task for each instant that was ever planned for a version. Whether it still counts is read from the plan. */
@Configuration(proxyBeanMethods = false)
class PlannedTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("publish-at-instant");

    private static final Logger log = LoggerFactory.getLogger(PlannedTask.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> publishAtInstant(Publishing publishing, Planning planning) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    Plan plan = Plan.of(task.getId());
                    try {
                        publishing.due(plan);
                    } catch (ProblemException refused) {
                        log.warn("{} was not published as planned: {}", plan, refused.getMessage());
                        planning.giveUp(plan, refused.title());
                    }
                });
    }
}
