package dev.imagery.storage.render;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what renders tell beside their files. */
@Repository
class Tellings {

    private static final TypeReference<List<HitArea>> HIT_MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Tellings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The brightness of a render's picture. */
    record Bright(Sha256 renderKey, Luminance luminance) {}

    Optional<Telling> of(Sha256 key) {
        return jdbc.sql("select hit_map, luminance, provenance from render where render_key = :key")
                .param("key", key.bytes())
                .query((row, number) -> telling(row))
                .optional();
    }

    /** No entry where a render is not known. */
    Map<Sha256, Telling> of(Collection<Sha256> keys) {
        return jdbc
                .sql("select render_key, hit_map, luminance, provenance from render where render_key = any(:keys)")
                .param("keys", SqlArrays.digests(keys, key -> key))
                .query((row, number) -> Map.entry(Sha256.of(row.getBytes("render_key")), telling(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Empty where the render is not known, or does not tell. */
    Optional<HitMap> hitMap(Sha256 key) {
        return jdbc.sql("select hit_map from render where render_key = :key and hit_map is not null")
                .param("key", key.bytes())
                .query((row, number) -> new HitMap(json.readValue(row.getString("hit_map"), HIT_MAP)))
                .optional();
    }

    /** Of those of the renders that tell it, in no order. */
    List<Bright> luminances(Collection<Sha256> keys) {
        return jdbc.sql("""
                select render_key, luminance from render where render_key = any(:keys) and luminance is not null
                """)
                .param("keys", SqlArrays.digests(keys, key -> key))
                .query((row, number) -> new Bright(
                        Sha256.of(row.getBytes("render_key")),
                        json.readValue(row.getString("luminance"), Luminance.class)))
                .list();
    }

    private Telling telling(ResultSet row) throws SQLException {
        @Nullable String hitMap = row.getString("hit_map");
        @Nullable String luminance = row.getString("luminance");
        return new Telling(
                hitMap == null ? null : json.readValue(hitMap, HIT_MAP),
                luminance == null ? null : json.readValue(luminance, Luminance.class),
                (ObjectNode) json.readTree(row.getString("provenance")));
    }
}
