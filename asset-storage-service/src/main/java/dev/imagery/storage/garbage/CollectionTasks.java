package dev.imagery.storage.garbage;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.imagery.storage.database.AfterTheLast;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection by the schedule, and those that are asked for. An instance that stops leaves the rest to the next collection. */
@Configuration(proxyBeanMethods = false)
class CollectionTasks {

    static final TaskDescriptor<Boolean> ASKED = TaskDescriptor.of("collect-garbage-now", Boolean.class);

    @Bean
    RecurringTask<Void> collectGarbage(Collecting collecting, GarbageSettings settings) {
        return Tasks.recurring("collect-garbage", new AfterTheLast(settings.every()))
                .execute((task, context) -> collecting.collect(goOn(context)));
    }

    @Bean
    OneTimeTask<Boolean> collectGarbageNow(Collecting collecting) {
        return Tasks.oneTime(ASKED)
                .execute((task, context) ->
                        collecting.run(UUID.fromString(task.getId()), task.getData(), goOn(context)));
    }

    private static BooleanSupplier goOn(ExecutionContext context) {
        return () -> !context.getSchedulerState().isShuttingDown();
    }
}
