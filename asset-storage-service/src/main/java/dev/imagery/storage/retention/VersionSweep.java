package dev.imagery.storage.retention;

import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.sweep.Swept;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets versions expire that no group keeps, and gives up their assets. */
@Component
@Order(1)
class VersionSweep implements Sweep {

    private final Expiry expiry;
    private final Clock clock;

    VersionSweep(Expiry expiry, Clock clock) {
        this.expiry = expiry;
        this.clock = clock;
    }

    @Override
    public void sweep(int portion, Progress progress) {
        boolean goOn = true;
        OptionalLong group = expiry.groupAfter(0);
        while (goOn && group.isPresent()) {
            goOn = progress.swept(Swept.versions(expiry.expire(group.getAsLong(), clock.instant())));
            group = expiry.groupAfter(group.getAsLong());
        }
        while (goOn) {
            OptionalLong assets = expiry.empty(portion, clock.instant());
            goOn = assets.isPresent() && progress.swept(Swept.assets(assets.getAsLong()));
        }
    }

    @Override
    public Swept due() {
        Swept due = Swept.NOTHING;
        OptionalLong group = expiry.groupAfter(0);
        while (group.isPresent()) {
            List<Integer> expiring = expiry.expiring(group.getAsLong(), clock.instant());
            long assets = expiring.stream().mapToLong(Integer::longValue).sum();
            due = due.plus(new Swept(expiring.size(), assets, 0, 0, 0));
            group = expiry.groupAfter(group.getAsLong());
        }
        return due;
    }
}
