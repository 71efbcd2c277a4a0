package dev.imagery.storage.usage;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was measured last. */
@Repository
class Measured {

    private final JdbcClient jdbc;

    Measured(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a group holds of one encoding, in its live version or else. */
    private record Part(String group, boolean live, StorageReport.Amount amount) {}

    /** Empty where nothing was measured yet. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StorageReport> report(String after, int limit) {
        return measuredAt().map(instant -> {
            List<String> names = names(after, limit + 1);
            List<String> page = names.size() > limit ? names.subList(0, limit) : names;
            return new StorageReport(
                    instant, totals(), groups(page), due(), names.size() > limit ? page.getLast() : null);
        });
    }

    private Optional<Instant> measuredAt() {
        return jdbc.sql("select measured_at from storage_measurement")
                .query((row, number) -> SqlInstants.read(row, "measured_at"))
                .single();
    }

    private List<StorageReport.Amount> totals() {
        return jdbc.sql("select encoding, objects, bytes from storage_total order by encoding")
                .query((row, number) -> amount(row))
                .list();
    }

    private List<String> names(String after, int limit) {
        return jdbc.sql("select name from asset_group where name > :after order by name limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<StorageReport.Group> groups(List<String> names) {
        Map<String, List<Part>> parts = jdbc
                .sql("""
                select name, encoding, live, objects, bytes from storage_of_group
                join asset_group on asset_group.id = group_id where name = any(:names) order by encoding
                """)
                .param("names", SqlArrays.texts(names, name -> name))
                .query((row, number) -> new Part(row.getString("name"), row.getBoolean("live"), amount(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::group));
        return names.stream()
                .map(name -> group(name, parts.getOrDefault(name, List.of())))
                .toList();
    }

    private static StorageReport.Group group(String name, List<Part> parts) {
        Map<Boolean, List<StorageReport.Amount>> byLife = parts.stream()
                .collect(Collectors.partitioningBy(Part::live, Collectors.mapping(Part::amount, Collectors.toList())));
        return new StorageReport.Group(
                name, byLife.getOrDefault(true, List.of()), byLife.getOrDefault(false, List.of()));
    }

    private List<StorageReport.Due> due() {
        return jdbc.sql("select day, renders, objects, bytes from storage_due order by day")
                .query((row, number) -> new StorageReport.Due(
                        row.getObject("day", LocalDate.class),
                        row.getLong("renders"),
                        row.getLong("objects"),
                        row.getLong("bytes")))
                .list();
    }

    private static StorageReport.Amount amount(ResultSet row) throws SQLException {
        return new StorageReport.Amount(
                Encoding.labelled(row.getString("encoding")), row.getLong("objects"), row.getLong("bytes"));
    }
}
