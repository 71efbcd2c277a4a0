package dev.imagery.storage.check;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says which versions show a render, for people. */
@Repository
class ShowingVersions {

    private static final int NAMED = 10;

    private final JdbcClient jdbc;

    ShowingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Such as {@code walls/3 (live), walls/2 (retired)}; the live ones first, and no more than ten. */
    String of(Collection<Sha256> renders) {
        List<String> found = jdbc.sql("""
                select distinct state = 'live' as live, name, version, state from asset
                join group_version on group_version.id = version_id
                join asset_group on asset_group.id = group_id
                where render_key = any(:keys) order by live desc, name, version desc limit :limit
                """)
                .param("keys", SqlArrays.digests(renders, key -> key))
                .param("limit", NAMED + 1)
                .query((row, number) ->
                        "%s/%d (%s)".formatted(row.getString("name"), row.getInt("version"), row.getString("state")))
                .list();
        if (found.isEmpty()) {
            return "none";
        }
        return String.join(", ", found.subList(0, Math.min(NAMED, found.size())))
                + (found.size() > NAMED ? " and more" : "");
    }
}
