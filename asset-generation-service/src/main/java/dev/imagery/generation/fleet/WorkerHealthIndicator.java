package dev.imagery.generation.fleet;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A worker that cannot work is not ready, and says why. */
@Component
@OnlyIn(Role.WORKER)
class WorkerHealthIndicator implements HealthIndicator {

    private final Fitness fitness;

    WorkerHealthIndicator(Fitness fitness) {
        this.fitness = fitness;
    }

    @Override
    public Health health() {
        var problems = fitness.problems();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("problems", problems).build();
    }
}
