package dev.imagery.storage.search;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds groups and versions by their names. */
@Repository
class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where there is no such group, or no such sealed version. */
    Optional<Source> of(Scope scope) {
        return switch (scope) {
            case Scope.Live(var group) ->
                group.isEmpty()
                        ? Optional.of(Source.live())
                        : group(group.get()).map(Source::liveOf);
            case Scope.OfVersion version -> version(version).map(Source::version);
        };
    }

    private Optional<Long> group(String name) {
        return jdbc.sql("select id from asset_group where name = :name")
                .param("name", name)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    private Optional<Long> version(Scope.OfVersion wanted) {
        return jdbc.sql("""
                select group_version.id from group_version join asset_group on asset_group.id = group_id
                where name = :group and version = :version and state <> 'open' and expired_at is null
                  and (state = 'live') = coalesce(:live, state = 'live')
                """)
                .param("group", wanted.group())
                .param("version", wanted.version())
                .param("live", wanted.live().orElse(null))
                .query((row, number) -> row.getLong("id"))
                .optional();
    }
}
