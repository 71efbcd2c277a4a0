package dev.imagery.storage.render;

import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.sweep.Swept;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets the renders that no version shows. */
@Component
@Order(2)
class RenderSweep implements Sweep {

    private final RenderRemoval removal;
    private final Clock clock;

    RenderSweep(RenderRemoval removal, Clock clock) {
        this.removal = removal;
        this.clock = clock;
    }

    @Override
    public void sweep(int portion, Progress progress) {
        RenderRemoval.Portion taken = removal.forgetDue(portion, clock.instant());
        while (taken.settled() > 0 && progress.swept(Swept.renders(taken.forgotten()))) {
            taken = removal.forgetDue(portion, clock.instant());
        }
    }

    @Override
    public Swept due() {
        return Swept.renders(removal.due(clock.instant()));
    }
}
