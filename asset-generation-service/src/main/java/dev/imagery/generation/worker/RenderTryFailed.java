package dev.imagery.generation.worker;

import dev.imagery.generation.work.TakenRender;

/** A render did not succeed this time; another try may. */
final class RenderTryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TakenRender taken;

    RenderTryFailed(TakenRender taken, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.taken = taken;
    }

    TakenRender taken() {
        return taken;
    }
}
