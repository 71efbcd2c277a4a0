package dev.imagery.storage.publication;

import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.publication.SettledPublication.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Settled publications in the order in which they were settled. Whoever has seen one has seen all before it. */
@Repository
class PublicationFeed {

    /** The version before is that of the acknowledged publication of the group before this one. */
    private static final String AFTER = """
            select publication.settled, publication.sequence, publication.origin, publication.version,
              publication.settled_at, publication.refusal, asset_group.name, group_version.batch,
              (select earlier.version from publication earlier
                where earlier.group_id = publication.group_id and earlier.settled < publication.settled
                  and earlier.release is not null
                order by earlier.settled desc limit 1) as previous
            from publication
            join asset_group on asset_group.id = publication.group_id
            join group_version on group_version.id = publication.version_id
            where publication.settled > :after
            order by publication.settled limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicationFeed(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Both from one snapshot, so that no page is older than its {@code newest}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SettledPublication.Page after(long number, int limit) {
        List<SettledPublication> found = jdbc.sql(AFTER)
                .param("after", number)
                .param("limit", limit)
                .query(this::publication)
                .list();
        long newest = jdbc.sql("select settled from publication_count")
                .query(Long.class)
                .single();
        return new SettledPublication.Page(found, newest);
    }

    private SettledPublication publication(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new SettledPublication(
                row.getLong("settled"),
                kind(row, refusal),
                row.getString("name"),
                row.getInt("version"),
                row.getObject("previous", Integer.class),
                row.getObject("batch", UUID.class),
                row.getTimestamp("settled_at").toInstant(),
                refusal == null ? null : json.readValue(refusal, Refusal.class));
    }

    private static Kind kind(ResultSet row, @Nullable String refusal) throws SQLException {
        if (refusal != null) {
            return Kind.REFUSED;
        }
        return row.getLong("sequence") == row.getLong("origin") ? Kind.PUBLISHED : Kind.ROLLED_BACK;
    }
}
