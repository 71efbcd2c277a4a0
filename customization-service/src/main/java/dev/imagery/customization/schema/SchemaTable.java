package dev.imagery.customization.schema;

import dev.imagery.rules.model.SchemaVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code json_schema}. */
@Repository
class SchemaTable {

    private static final String SELECT = "select name, version, document, created_at from json_schema ";

    private final JdbcClient jdbc;

    SchemaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off who else registers a schema until the transaction ends; nobody who reads waits. */
    void lock() {
        jdbc.sql("lock table json_schema in share row exclusive mode").update();
    }

    void insert(KeptSchema schema) {
        jdbc.sql("insert into json_schema (name, version, document, created_at) values (?, ?, ?, ?)")
                .params(
                        schema.version().name(),
                        schema.version().version(),
                        schema.text(),
                        schema.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptSchema> newest(String name) {
        return versions(name, 1).stream().findFirst();
    }

    Optional<KeptSchema> find(SchemaVersion version) {
        return jdbc.sql(SELECT + "where name = ? and version = ?")
                .params(version.name(), version.version())
                .query(SchemaTable::schema)
                .optional();
    }

    /** Of one schema, newest first. */
    List<KeptSchema> versions(String name, int limit) {
        return jdbc.sql(SELECT + "where name = ? order by version desc limit ?")
                .params(name, limit)
                .query(SchemaTable::schema)
                .list();
    }

    /** The newest version of each schema, by name from the one after the given on. */
    List<KeptSchema> list(String after, int limit) {
        return jdbc.sql("select distinct on (name) name, version, document, created_at from json_schema"
                        + " where name > ? order by name, version desc limit ?")
                .params(after, limit)
                .query(SchemaTable::schema)
                .list();
    }

    /** By name. */
    List<String> names(int limit) {
        return jdbc.sql("select distinct name from json_schema order by name limit ?")
                .param(limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The number of the newest version; 0 where there is no such schema. */
    int newestVersion(String name) {
        return jdbc.sql("select coalesce(max(version), 0) from json_schema where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private static KeptSchema schema(ResultSet row, int number) throws SQLException {
        return new KeptSchema(
                new SchemaVersion(row.getString("name"), row.getInt("version")),
                row.getString("document"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
