package dev.imagery.storage.purge;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlArrays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What was taken down, in the order in which it was. Whoever has seen one portion has been able to see all before it. */
@Repository
class PurgeFeed {

    private final JdbcClient jdbc;

    PurgeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long number, UUID purge, long titleId, Instant at) {}

    /** From one snapshot, so that no page is older than its {@code newest}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PurgePortion.Page after(long number, int limit) {
        List<Row> found = jdbc.sql("""
                select number, purge_id, title_id, at from purge_portion join purge on purge.id = purge_id
                where number > :after order by number limit :limit
                """)
                .param("after", number)
                .param("limit", limit)
                .query((row, index) -> new Row(
                        row.getLong("number"),
                        row.getObject("purge_id", UUID.class),
                        row.getLong("title_id"),
                        row.getTimestamp("at").toInstant()))
                .list();
        Map<Long, List<ObjectKey>> objects = objects(found);
        long newest = jdbc.sql("select portions from purge_count")
                .query((row, index) -> row.getLong(1))
                .single();
        return new PurgePortion.Page(
                found.stream()
                        .map(row -> new PurgePortion(
                                row.number(),
                                row.purge(),
                                row.titleId(),
                                objects.getOrDefault(row.number(), List.of()),
                                row.at()))
                        .toList(),
                newest);
    }

    private Map<Long, List<ObjectKey>> objects(List<Row> portions) {
        return jdbc
                .sql(
                        "select portion, digest, encoding from tombstone where portion = any(:portions) order by digest, encoding")
                .param("portions", SqlArrays.longs(portions, Row::number))
                .query((row, index) -> Map.entry(row.getLong("portion"), ObjectColumns.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
