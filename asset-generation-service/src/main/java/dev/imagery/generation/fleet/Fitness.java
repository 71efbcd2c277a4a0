package dev.imagery.generation.fleet;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Whether this worker can work, by what its checks last said. */
@Component
@OnlyIn(Role.WORKER)
class Fitness implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Fitness.class);

    private final List<FitnessCheck> checks;
    private final FleetSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile List<String> problems = List.of();

    Fitness(List<FitnessCheck> checks, FleetSettings settings) {
        this.checks = List.copyOf(checks);
        this.settings = settings;
    }

    /** Why this worker cannot work; empty where it can. */
    List<String> problems() {
        return problems;
    }

    /** Checks all at the same time; none holds up the others. */
    void check() throws InterruptedException {
        var answers = threads.invokeAll(
                checks.stream().map(check -> Executors.callable(check::check)).toList(),
                settings.checkTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
        var found = new ArrayList<String>();
        for (int i = 0; i < checks.size(); i++) {
            problem(checks.get(i), answers.get(i)).ifPresent(found::add);
        }
        tell(found);
        problems = List.copyOf(found);
    }

    private Optional<String> problem(FitnessCheck check, Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return Optional.empty();
        } catch (CancellationException e) {
            return Optional.of("%s did not answer within %d ms, the time of imagery.fleet.check-timeout"
                    .formatted(check.subject(), settings.checkTimeout().toMillis()));
        } catch (ExecutionException e) {
            return Optional.of(Objects.requireNonNullElse(
                    e.getCause() instanceof RuntimeException cause ? cause.getMessage() : null,
                    check.subject() + ": " + e.getCause()));
        }
    }

    private void tell(List<String> found) {
        if (found.equals(problems)) {
            return;
        }
        if (found.isEmpty()) {
            log.info("This worker can work again");
        } else {
            log.warn("This worker takes no tasks: {}", String.join("; ", found));
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
