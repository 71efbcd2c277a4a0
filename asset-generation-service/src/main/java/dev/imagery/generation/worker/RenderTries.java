package dev.imagery.generation.worker;

import dev.imagery.generation.batch.Renders;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.task.InstanceName;
import dev.imagery.generation.work.FailedTries;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.rendering.RenderFailure;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What becomes of a render whose work fails: a failure that cannot pass ends its batches, any other asks for another try. */
@Component
@OnlyIn(Role.WORKER)
class RenderTries {

    private final Renders renders;
    private final FailedTries failed;

    RenderTries(Renders renders, FailedTries failed) {
        this.renders = renders;
        this.failed = failed;
    }

    /**
     * Does a part of the work on a render.
     *
     * @return what it answers; none also where it failed for good
     * @throws RenderTryFailed where another try may succeed
     */
    <T> Optional<T> attempt(TakenRender taken, Supplier<Optional<T>> part) {
        try {
            return part.get();
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                // the instance stops, which says nothing of the render
                throw failure;
            }
            failed.add(taken, InstanceName.get(), failure);
            if (failure instanceof RenderFailure cause && !cause.retryable()) {
                renders.failed(taken, String.valueOf(failure.getMessage()));
                return Optional.empty();
            }
            throw new RenderTryFailed(taken, failure);
        }
    }
}
