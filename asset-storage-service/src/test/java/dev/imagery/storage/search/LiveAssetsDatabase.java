package dev.imagery.storage.search;

import dev.imagery.infrastructure.testing.TestDatabase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A database with groups, versions and assets as a test wants them, and searches of it. */
final class LiveAssetsDatabase implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
    private final AssetIndex index = new AssetIndex(jdbc, JsonMapper.shared());

    static LiveAssetsDatabase migrated() {
        LiveAssetsDatabase made = new LiveAssetsDatabase();
        made.migrate("latest");
        return made;
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(database.reusedConnections())
                .target(version)
                .load()
                .migrate();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    AssetIndex index() {
        return index;
    }

    /** Forgets all groups and renders. */
    void clear() {
        jdbc.sql("truncate asset_group, render, stored_object, live_asset, live_title restart identity cascade")
                .update();
    }

    /** A sealed version of a group, which is made if it is not there; its id. */
    long version(String group, int version, String recipe) {
        jdbc.sql("insert into asset_group (name) values (:group) on conflict do nothing")
                .param("group", group)
                .update();
        return jdbc.sql("""
                insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                select id, :version, 'sealed', gen_random_uuid(), cast(:recipe as jsonb), 1, 0
                from asset_group where name = :group
                returning id
                """)
                .param("group", group)
                .param("version", version)
                .param("recipe", recipe)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** A render of a JPEG and, where {@code avif} is not 0, an AVIF of so many bytes, 1920×1080; it shows the title 12345. */
    void render(String name, String madeAt, long jpeg, long avif) {
        jdbc.sql("""
                insert into stored_object (digest, encoding, bytes)
                select sha256('any'), encoding, 1 from unnest(array['jpeg', 'avif']) as encoding on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into render (render_key, provenance, recorded_at)
                values (sha256(cast(:name as bytea)), '{}', cast(:madeAt as timestamptz))
                """).param("name", name).param("madeAt", madeAt).update();
        jdbc.sql("""
                insert into rendition (render_key, width, height, encoding, bytes, digest)
                select sha256(cast(:name as bytea)), 1920, 1080, encoding, bytes, sha256('any')
                from (values ('jpeg', cast(:jpeg as bigint)), ('avif', cast(:avif as bigint))) as file (encoding, bytes) where bytes > 0
                """)
                .param("name", name)
                .param("jpeg", jpeg)
                .param("avif", avif)
                .update();
        jdbc.sql("insert into render_title values (12345, sha256(cast(:name as bytea)))")
                .param("name", name)
                .update();
    }

    /** An asset of a version for es on browser/high; a contrast of 0 is none. */
    void asset(long versionId, String country, String cell, String render, double contrast) {
        jdbc.sql("""
                insert into asset (version_id, country, language, platform, resolution, cell, width, height, render_key,
                  worst_contrast, mean_contrast)
                values (:version, :country, 'es', 'browser', 'high', :cell, 1920, 1080, sha256(cast(:render as bytea)),
                  nullif(cast(:contrast as float8), 0), nullif(cast(:contrast as float8), 0))
                """)
                .param("version", versionId)
                .param("country", country)
                .param("cell", cell)
                .param("render", render)
                .param("contrast", contrast)
                .update();
    }

    /** Makes a version live instead of the one that was, in one transaction; none where the id is 0. */
    void live(String group, long versionId) {
        jdbc.sql("""
                do $$ begin
                  update group_version set state = 'retired'
                   where state = 'live' and group_id = (select id from asset_group where name = '%1$s');
                  update group_version set state = 'live' where id = %2$d;
                end $$
                """.formatted(group, versionId)).update();
    }

    /** What a query finds on all of its pages. */
    List<AssetHit> find(String query) {
        List<AssetHit> found = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            SearchRequest request = read(query + cursor.get());
            Source source = new Sources(jdbc).of(request.query().scope()).orElseThrow();
            List<AssetHit> page = index.find(source, request.query(), request.after(), request.limit());
            found.addAll(page);
            cursor = page.size() < request.limit()
                    ? Optional.empty()
                    : Optional.of("&cursor="
                            + new Cursor(request.fingerprint(), page.getLast().key()).encoded());
        }
        return found;
    }

    static SearchRequest read(String query) {
        return SearchReader.read(parameters(query), Map::of);
    }

    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            parameters
                    .computeIfAbsent(pair[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        database.close();
    }
}
