package dev.imagery.storage.check;

import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Checks with what they found, and where they are. */
@Repository
class Checks {

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a check is. */
    record Progress(String part, String position, Part.Mode mode) {}

    void add(UUID id, Part.Mode mode, Instant now) {
        jdbc.sql("insert into storage_check (id, mend, read_bytes, requested_at) values (:id, :mend, :read, :now)")
                .param("id", id)
                .param("mend", mode.mend())
                .param("read", mode.read())
                .param("now", SqlInstants.of(now))
                .update();
    }

    Progress start(UUID id, Instant now) {
        return jdbc.sql("""
                update storage_check set started_at = coalesce(started_at, :now) where id = :id
                returning part, position, mend, read_bytes
                """)
                .param("id", id)
                .param("now", SqlInstants.of(now))
                .query((row, number) -> new Progress(
                        row.getString("part"),
                        row.getString("position"),
                        new Part.Mode(row.getBoolean("mend"), row.getBoolean("read_bytes"))))
                .single();
    }

    /** What came of a portion, and where the next one begins. */
    @Transactional
    public void note(UUID id, Part part, Part.Portion portion, String nextPart) {
        jdbc.sql("""
                update storage_check set %1$s = %1$s + :looked, part = :part, position = :position where id = :id
                """.formatted(part.name()))
                .param("id", id)
                .param("looked", portion.looked())
                .param("part", nextPart)
                .param("position", portion.last().orElse(""))
                .update();
        List<Finding> findings = portion.findings();
        jdbc.sql("""
                insert into storage_finding (check_id, number, kind, subject, detail, mended)
                select :id, (select coalesce(max(number), 0) from storage_finding where check_id = :id) + place,
                  kind, subject, detail, mended = 'true'
                from unnest(:kinds, :subjects, :details, :mended) with ordinality
                  as found (kind, subject, detail, mended, place)
                """)
                .param("id", id)
                .param(
                        "kinds",
                        SqlArrays.texts(findings, finding -> finding.kind().toString()))
                .param("subjects", SqlArrays.texts(findings, Finding::subject))
                .param("details", SqlArrays.texts(findings, Finding::detail))
                .param("mended", SqlArrays.texts(findings, finding -> Boolean.toString(finding.mended())))
                .update();
    }

    void ended(UUID id, Instant now, @Nullable String failure) {
        jdbc.sql("update storage_check set ended_at = :now, failure = :failure where id = :id")
                .param("id", id)
                .param("now", SqlInstants.of(now))
                .param("failure", failure)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Check> find(UUID id) {
        return jdbc.sql("select * from storage_check where id = :id")
                .param("id", id)
                .query((row, number) -> check(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Check> newest(int limit) {
        return jdbc.sql("select * from storage_check order by requested_at desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> check(row))
                .list();
    }

    List<Check.Numbered> findings(UUID id, long after, int limit) {
        return jdbc.sql("""
                select number, kind, subject, detail, mended from storage_finding
                where check_id = :id and number > :after order by number limit :limit
                """)
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Check.Numbered(
                        row.getLong("number"),
                        Finding.Kind.labelled(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getBoolean("mended")))
                .list();
    }

    private Check check(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, Long> counts = new TreeMap<>();
        long[] mended = {0};
        jdbc.sql("""
                select kind, count(*) as found, count(*) filter (where mended) as mended
                from storage_finding where check_id = :id group by kind
                """).param("id", id).query((ResultSet kind) -> {
            counts.put(kind.getString("kind"), kind.getLong("found"));
            mended[0] += kind.getLong("mended");
        });
        Instant startedAt = SqlInstants.read(row, "started_at").orElse(null);
        Instant endedAt = SqlInstants.read(row, "ended_at").orElse(null);
        String failure = row.getString("failure");
        return new Check(
                id,
                row.getBoolean("mend"),
                row.getBoolean("read_bytes"),
                Check.state(startedAt, endedAt, failure),
                SqlInstants.read(row, "requested_at").orElseThrow(),
                startedAt,
                endedAt,
                new Check.Looked(row.getLong("objects"), row.getLong("renders"), row.getLong("versions")),
                counts,
                mended[0],
                failure);
    }
}
