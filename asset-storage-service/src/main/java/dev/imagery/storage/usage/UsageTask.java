package dev.imagery.storage.usage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.imagery.storage.database.AfterTheLast;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UsageTask {

    @Bean
    RecurringTask<Void> measureStorage(Measuring measuring, UsageSettings settings) {
        return Tasks.recurring("measure-storage", new AfterTheLast(settings.every()))
                .execute((task, context) ->
                        measuring.measure(() -> !context.getSchedulerState().isShuttingDown()));
    }
}
