package dev.imagery.storage.purge;

import dev.imagery.storage.asset.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Runs a purge: renders are taken down and tombstones laid, objects removed, the CDN told, and in the end each object looked for once
 * more. Each step is in the database before the next one begins, and may be done again; so it goes on wherever it was stopped.
 */
@Component
class Purging {

    private final PurgeRows rows;
    private final Candidates candidates;
    private final Laying laying;
    private final Burial burial;
    private final Removing removing;
    private final CdnTelling cdn;
    private final Ending ending;
    private final Graves graves;
    private final PurgeSettings settings;
    private final Clock clock;

    Purging(
            PurgeRows rows,
            Candidates candidates,
            Laying laying,
            Burial burial,
            Removing removing,
            CdnTelling cdn,
            Ending ending,
            Graves graves,
            PurgeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.laying = laying;
        this.burial = burial;
        this.removing = removing;
        this.cdn = cdn;
        this.ending = ending;
        this.graves = graves;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers when it is to go on; empty at its end. */
    Optional<Instant> run(UUID id, BooleanSupplier goOn) {
        Purge purge = rows.find(id).orElseThrow();
        boolean done = takeDown(purge, goOn);
        done &= removing.remove(id, goOn);
        done &= cdn.tell(id);
        done &= removing.verify(id, goOn, cdn.isThere());
        Optional<Instant> unverified = graves.firstUnverified(id);
        if (done && unverified.isEmpty()) {
            ending.end(purge);
            return Optional.empty();
        }
        Instant soon = clock.instant().plus(goOn.getAsBoolean() ? settings.again() : Duration.ZERO);
        return done
                ? unverified
                        .map(laid -> laid.plus(settings.settle()))
                        .filter(soon::isBefore)
                        .or(() -> Optional.of(soon))
                : Optional.of(soon);
    }

    /** Takes down what may go now, and answers whether nothing is left that shows the title. */
    private boolean takeDown(Purge purge, BooleanSupplier goOn) {
        List<Sha256> renders = candidates.of(purge.titleId());
        long held = 0;
        for (int i = 0; i < renders.size(); i += settings.portion()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            held += laying.takeDown(purge, renders.subList(i, Math.min(renders.size(), i + settings.portion())));
        }
        while (burial.buryForgotten(purge)) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
        }
        rows.holds(purge.id(), held); // from now on the receipt tells of what is left, so all of it has to be known
        return held == 0;
    }
}
