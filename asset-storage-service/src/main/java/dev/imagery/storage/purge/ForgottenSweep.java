package dev.imagery.storage.purge;

import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.sweep.Swept;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which titles objects showed whose renders were forgotten long ago. It frees rows of this service only, so it counts nothing. */
@Component
@Order(4)
class ForgottenSweep implements Sweep {

    private final JdbcClient jdbc;
    private final PurgeSettings settings;
    private final Clock clock;

    ForgottenSweep(JdbcClient jdbc, PurgeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void sweep(int portion, Progress progress) {
        int forgotten = forget(portion);
        while (forgotten > 0 && progress.swept(Swept.NOTHING)) {
            forgotten = forget(portion);
        }
    }

    private int forget(int limit) {
        return jdbc.sql("""
                delete from forgotten_rendition where ctid = any(array(
                  select ctid from forgotten_rendition where forgotten_at < :before order by forgotten_at limit :limit))
                """)
                .param("before", SqlInstants.of(clock.instant().minus(settings.remembered())))
                .param("limit", limit)
                .update();
    }

    @Override
    public Swept due() {
        return Swept.NOTHING;
    }
}
