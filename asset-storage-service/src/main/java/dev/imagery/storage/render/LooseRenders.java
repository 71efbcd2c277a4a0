package dev.imagery.storage.render;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.sweep.GraceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of renders that no asset may show, and until when each is kept. A render comes on it when it is recorded and when an asset
 * of it goes; that an asset shows it is looked at only when it is due.
 */
@Repository
public class LooseRenders {

    /** So much a use may be late on the list, to spare writes; little beside the shortest grace. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final GraceSettings grace;
    private final Clock clock;

    LooseRenders(JdbcClient jdbc, GraceSettings grace, Clock clock) {
        this.jdbc = jdbc;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * Keeps those of the renders that are on the list for as long as what is used is kept. Those that are found after this call hold
     * for that long.
     */
    @Transactional
    public void use(Collection<Sha256> keys) {
        Instant due = grace.afterUse(clock.instant());
        jdbc.sql("""
                with used as (
                  select render_key from loose_render where render_key = any(:keys) and due_at < :tolerated
                  order by render_key for update)
                update loose_render set due_at = :due from used where loose_render.render_key = used.render_key
                """)
                .param("keys", SqlArrays.digests(keys, key -> key))
                .param("due", SqlInstants.of(due))
                .param("tolerated", SqlInstants.of(due.minus(TOLERANCE)))
                .update();
    }

    /** A new render, in the transaction that records it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recorded(Sha256 key) {
        put(List.of(key), grace.afterUse(clock.instant()));
    }

    /**
     * Renders of assets that go, in the transaction that they go in.
     *
     * @param answered whether anybody may have been given their addresses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(Collection<Sha256> keys, boolean answered) {
        Instant now = clock.instant();
        put(keys, answered ? grace.afterLeaving(now) : grace.afterUse(now));
    }

    /** In the order of their keys, so that two who put the same renders never wait for each other in a circle. */
    private void put(Collection<Sha256> keys, Instant due) {
        jdbc.sql("""
                insert into loose_render (render_key, due_at)
                select distinct render_key, cast(:due as timestamptz) from unnest(:keys) as put (render_key) order by 1
                on conflict (render_key) do update set due_at = excluded.due_at
                where loose_render.due_at < excluded.due_at
                """)
                .param("keys", SqlArrays.digests(keys, key -> key))
                .param("due", SqlInstants.of(due))
                .update();
    }
}
