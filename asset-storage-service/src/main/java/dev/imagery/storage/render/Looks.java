package dev.imagery.storage.render;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What fills a picture's place until it is there, in bulk. */
@Repository
public class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a picture looks like from afar.
     *
     * @param dominantColour {@code #rrggbb}
     * @param placeholder a ThumbHash in Base64
     * @param mapped whether the render has a hit map
     */
    public record Look(
            @Nullable String dominantColour, @Nullable String placeholder, boolean mapped) {

        /** Of a picture of which nothing is known. */
        public static final Look UNKNOWN = new Look(null, null, false);
    }

    /** No entry where a render is not known. */
    public Map<Sha256, Look> of(Collection<Sha256> renderKeys) {
        return jdbc
                .sql("""
                select render_key, dominant_colour, placeholder, hit_map is not null as mapped
                from render where render_key = any(:keys)
                """)
                .param("keys", SqlArrays.digests(renderKeys, key -> key))
                .query((row, number) -> Map.entry(
                        Sha256.of(row.getBytes("render_key")),
                        new Look(
                                row.getString("dominant_colour"),
                                row.getString("placeholder"),
                                row.getBoolean("mapped"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
