package dev.imagery.storage.purge;

import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a purge has ended, and in the audit log which versions lost pictures by it. */
@Component
class Ending {

    private final PurgeRows rows;
    private final Receipts receipts;
    private final AuditLog audit;
    private final Clock clock;

    Ending(PurgeRows rows, Receipts receipts, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit log keeps of a version. */
    private record Effect(UUID purge, long titleId, int assets) {}

    @Transactional
    public void end(Purge purge) {
        List<Receipt.Version> versions = receipts.versions(purge.id());
        rows.ended(purge.id(), clock.instant());
        for (Receipt.Version version : versions) {
            audit.note(
                    Caller.later(purge.actor()),
                    Action.PURGE,
                    version.group(),
                    version.version(),
                    new Effect(purge.id(), purge.titleId(), version.assets()));
        }
    }
}
