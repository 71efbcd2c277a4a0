package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.imagery.generation.catalog.region.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Regions as rows, each as of the revisions in [from_revision, to_revision). A row never changes but for its end. */
@Component
class RegionRows {

    private final JdbcClient jdbc;

    RegionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A region as of the revisions from one on. */
    record RegionRow(Region region, long fromRevision) {}

    /** By name. */
    List<RegionRow> current() {
        return jdbc.sql("select * from region where to_revision is null order by name")
                .query(RegionRows::row)
                .list();
    }

    Optional<RegionRow> current(String name) {
        return jdbc.sql("select * from region where name = :name and to_revision is null")
                .param("name", name)
                .query(RegionRows::row)
                .optional();
    }

    /** The countries of each region. */
    Map<String, Set<String>> asOf(long revision) {
        return jdbc.sql("""
                        select * from region
                         where from_revision <= :revision and (to_revision is null or to_revision > :revision)
                        """).param("revision", revision).query(RegionRows::row).list().stream()
                .map(RegionRow::region)
                .collect(toUnmodifiableMap(Region::name, region -> Set.copyOf(region.countries())));
    }

    /** Ends the row that holds, if there is one, and begins another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Region region, long revision) {
        end(region.name(), revision);
        jdbc.sql("insert into region (name, from_revision, countries) values (:name, :revision, :countries)")
                .param("name", region.name())
                .param("revision", revision)
                .param("countries", region.countries().toArray(String[]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String name, long revision) {
        jdbc.sql("update region set to_revision = :revision where name = :name and to_revision is null")
                .param("revision", revision)
                .param("name", name)
                .update();
    }

    private static RegionRow row(ResultSet row, int number) throws SQLException {
        var countries = (String[]) row.getArray("countries").getArray();
        return new RegionRow(new Region(row.getString("name"), List.of(countries)), row.getLong("from_revision"));
    }
}
