package dev.imagery.storage;

import dev.imagery.infrastructure.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enough assets for the database to choose between its ways: twelve groups of a live version of 2,400 assets and a retired one, over
 * 50 countries × 4 languages × 3 platforms × 4 resolutions. The tests that look at them share them, and change nothing.
 */
public final class ManyAssets {

    private static final class Shared {
        private static final JdbcClient JDBC = in(TestDatabase.create());
    }

    private ManyAssets() {}

    /** The database, which is filled when it is first asked for. */
    public static JdbcClient shared() {
        return Shared.JDBC;
    }

    private static JdbcClient in(TestDatabase database) {
        Flyway.configure().dataSource(database.reusedConnections()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
        jdbc.sql("insert into asset_group (name) select 'group-' || n from generate_series(1, 12) n")
                .update();
        jdbc.sql("""
                insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                select id, n, case n when 1 then 'retired' else 'sealed' end, gen_random_uuid(),
                  jsonb_build_object('type', case id when 1 then 'hero' else 'perspective' end), 1, 0
                from asset_group, generate_series(1, 2) n
                """).update();
        jdbc.sql("""
                insert into render (render_key, provenance, recorded_at)
                select sha256(concat_ws(' ', id, c, l, p)::bytea), '{}', now() - c * l * interval '1 hour'
                from asset_group, generate_series(1, 50) c, generate_series(1, 4) l, generate_series(1, 3) p
                """).update();
        jdbc.sql(
                        "insert into stored_object (digest, encoding, bytes) values (sha256('any'), 'jpeg', 1), (sha256('any'), 'avif', 1)")
                .update();
        jdbc.sql("""
                insert into rendition (render_key, width, height, encoding, bytes, digest)
                select render_key, 100 * r, 100, encoding, 1 + get_byte(render_key, r) * 100, sha256('any')
                from render, generate_series(1, 4) r, unnest(array['jpeg', 'avif']) encoding
                """).update();
        jdbc.sql("""
                insert into render_title (title_id, render_key)
                select distinct 1 + get_byte(render_key, n) * get_byte(render_key, n + 1) / 200, render_key
                from render, generate_series(1, 5) n
                """).update();
        jdbc.sql("""
                insert into asset (version_id, country, language, platform, resolution, width, height, render_key,
                  worst_contrast, mean_contrast)
                select group_version.id, chr(64 + c / 26 + 1) || chr(65 + c % 26), (array['en', 'es', 'fr', 'ja'])[l],
                  'p' || p, 'r' || r, 100 * r, 100, sha256(concat_ws(' ', group_id, c, l, p)::bytea), 1 + c % 20, 20
                from group_version, generate_series(1, 50) c, generate_series(1, 4) l, generate_series(1, 3) p, generate_series(1, 4) r
                """).update();
        jdbc.sql("analyze").update();
        jdbc.sql("update group_version set state = 'live' where version = 2").update();
        jdbc.sql("vacuum analyze live_asset, live_title").update();
        return jdbc;
    }
}
