package dev.imagery.storage.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The regions of the newest catalogue that a version was made on. */
@Repository
public class Regions {

    private static final TypeReference<TreeMap<String, List<String>>> COUNTRIES_BY_NAME = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Regions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps what a version's catalogue says; of two regions of one name, the last. */
    public void keep(long versionId, Collection<Region> regions) {
        Map<String, List<String>> countries = new TreeMap<>();
        regions.forEach(region -> countries.put(region.region(), region.countries()));
        jdbc.sql("update group_version set regions = cast(:regions as jsonb) where id = :version")
                .param("regions", json.writeValueAsString(countries))
                .param("version", versionId)
                .update();
    }

    /** The countries of each region, by its name; nothing where no version was told any. */
    public Map<String, List<String>> all() {
        return jdbc.sql("""
                select regions from group_version
                where regions is not null order by catalog_revision desc, id desc limit 1
                """)
                .query((row, number) -> json.readValue(row.getString("regions"), COUNTRIES_BY_NAME))
                .optional()
                .orElseGet(TreeMap::new);
    }
}
