package dev.imagery.generation.task;

import dev.imagery.generation.render.RenderSettings;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One runner for each role of the instance. */
@Configuration(proxyBeanMethods = false)
class TaskRunners {

    private final TaskQueues queues;
    private final TaskSettings settings;
    private final DataSource dataSource;
    private final MeterRegistry meters;

    TaskRunners(TaskQueues queues, TaskSettings settings, DataSource dataSource, MeterRegistry meters) {
        this.queues = queues;
        this.settings = settings;
        this.dataSource = dataSource;
        this.meters = meters;
    }

    @Bean
    @OnlyIn(Role.COORDINATOR)
    TaskRunner coordinationRunner(ObjectProvider<TaskHandler> handlers) {
        return runner(Queue.COORDINATION, settings.coordinationThreads(), handlers.stream());
    }

    @Bean
    @OnlyIn(Role.COORDINATOR)
    TaskRunner deliveryRunner(ObjectProvider<TaskHandler> handlers) {
        return runner(Queue.DELIVERY, settings.deliveryThreads(), handlers.stream());
    }

    /** As many renders at a time as there are slots. */
    @Bean
    @OnlyIn(Role.WORKER)
    TaskRunner renderingRunner(ObjectProvider<TaskHandler> handlers, RenderSettings rendering) {
        return runner(Queue.RENDERING, rendering.effectiveSlots(), handlers.stream());
    }

    private TaskRunner runner(Queue queue, int threads, Stream<TaskHandler> handlers) {
        var own = handlers.filter(handler -> handler.kind().queue() == queue).toList();
        return new TaskRunner(queue, threads, own, queues, settings, dataSource, meters);
    }
}
