package dev.imagery.storage.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.storage.asset.AssetContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database looks for owners where most of what it holds is retired. */
@Tag("adapter")
class OwnersPlanTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.reusedConnections());

    /** Four groups of eight versions, the last of each live, each of 20 countries, 5 platforms and 20 resolutions. */
    @BeforeAll
    static void fill() {
        Flyway.configure().dataSource(DATABASE.reusedConnections()).load().migrate();
        JDBC.sql("insert into asset_group (name) select 'group-' || n from generate_series(1, 4) n")
                .update();
        JDBC.sql("""
                insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence)
                select id, n, case n when 8 then 'live' else 'retired' end, gen_random_uuid(), '{}', 1, 0
                from asset_group, generate_series(1, 8) n
                """).update();
        JDBC.sql("""
                insert into asset (version_id, country, language, platform, resolution, width, height, render_key)
                select id, 'A' || chr(64 + c), 'en', 'p' || p, 'r' || r, 1, 1, sha256('a')
                from group_version, generate_series(1, 20) c, generate_series(1, 5) p, generate_series(1, 20) r
                """).update();
        JDBC.sql("analyze").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 60_000})
    void theLiveVersionsAreReadByTheKeyOfTheirAssets(int contexts) {
        List<AssetContext> asked = asked().limit(contexts).toList();
        assertThat(asked).hasSize(contexts);

        List<String> plan = new Owners(JDBC)
                .question("explain " + Owners.OWNERS, asked, "group-1", 10)
                .query(String.class)
                .list();

        assertThat(String.join("\n", plan))
                .containsPattern("Index (Only )?Scan (using|on) asset_pkey")
                .containsPattern("Index Cond: \\(\\(version_id = live.id\\) AND \\(country = market.of\\)\\)")
                .doesNotContain("Seq Scan on asset ", "asset_by_context");
    }

    private static Stream<AssetContext> asked() {
        return IntStream.rangeClosed('A', 'T')
                .boxed()
                .flatMap(c -> IntStream.rangeClosed(1, 3_000)
                        .mapToObj(n -> new AssetContext("A" + (char) (int) c, "en", "p" + n % 5, "r" + n)));
    }
}
