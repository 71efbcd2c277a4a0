package dev.imagery.orchestration.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code page}, {@code page_version} and {@code page_revision}. */
final class EditionTable {

    private static final String SELECT = """
            select v.name, v.version, v.document, v.created_at, coalesce(p.active = v.version, false) as active
              from page_version v join page p on p.name = v.name
            """;

    private final JdbcClient jdbc;

    EditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revision revision() {
        return jdbc.sql("select number, moved_at from page_revision")
                .query((row, number) -> revision(row))
                .single();
    }

    /** All that is answered, as it was at one instant. */
    ActivePages active() {
        record Row(Revision revision, Optional<ActivePages.Member> member) {}
        List<Row> rows = jdbc.sql("""
                select r.number, r.moved_at, v.name, v.version, v.document
                  from page_revision r left join (page p join page_version v on v.name = p.name and v.version = p.active) on true
                """)
                .query((row, number) -> new Row(revision(row), member(row)))
                .list();
        return new ActivePages(
                rows.getFirst().revision(),
                rows.stream().flatMap(row -> row.member().stream()).toList());
    }

    /** Waits for other writers, and lets none in before the transaction ends; nobody who reads waits. */
    void lock() {
        jdbc.sql("select number from page_revision for update")
                .query(Long.class)
                .single();
    }

    /** The version that is active; empty where none is. */
    Optional<Edition> active(String name) {
        return jdbc.sql(SELECT + "where v.name = ? and p.active = v.version")
                .param(name)
                .query(EditionTable::edition)
                .optional();
    }

    Optional<Edition> find(String name, long version) {
        return jdbc.sql(SELECT + "where v.name = ? and v.version = ?")
                .params(name, version)
                .query(EditionTable::edition)
                .optional();
    }

    /** Of one page, the newest first. */
    List<Edition> versions(String name, long before, int limit) {
        return jdbc.sql(SELECT + "where v.name = ? and v.version < ? order by v.version desc limit ?")
                .params(name, before, limit)
                .query(EditionTable::edition)
                .list();
    }

    boolean has(String name) {
        return jdbc.sql("select exists (select from page where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    int pages() {
        return jdbc.sql("select count(*) from page").query(Integer.class).single();
    }

    /** Adds a version that is not active yet. */
    void insert(Edition edition, Instant createdAt) {
        jdbc.sql("insert into page (name) values (?) on conflict do nothing")
                .param(edition.name())
                .update();
        jdbc.sql("insert into page_version (name, version, document, created_at) values (?, ?, ?, ?)")
                .params(edition.name(), edition.version(), edition.document(), createdAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Moves what is answered, and the revision with it; empty where none is answered any more. */
    void activate(String name, Optional<Long> version, Instant now) {
        jdbc.sql("update page set active = :active where name = :name")
                .param("active", version.orElse(null))
                .param("name", name)
                .update();
        jdbc.sql("update page_revision set number = number + 1, moved_at = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(row.getLong("number"), instant(row, "moved_at"));
    }

    /** Empty in the row that tells that nothing is active. */
    private static Optional<ActivePages.Member> member(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("name");
        return name == null
                ? Optional.empty()
                : Optional.of(new ActivePages.Member(name, row.getLong("version"), row.getString("document")));
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("name"),
                row.getLong("version"),
                row.getBoolean("active"),
                Optional.of(instant(row, "created_at")),
                row.getString("document"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
