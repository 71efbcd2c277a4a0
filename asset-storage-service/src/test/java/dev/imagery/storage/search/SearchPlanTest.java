package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.ManyAssets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How the database looks for assets, in as many shapes of queries as people ask. */
@Tag("adapter")
class SearchPlanTest {

    private static final JdbcClient JDBC = ManyAssets.shared();
    private static final String WHOLE_LARGE_TABLE =
            "Seq Scan on (live_asset|live_title|asset|render_title|rendition)\\b";

    private final AssetIndex index = new AssetIndex(JDBC, JsonMapper.shared());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=AF",
                "language=ja",
                "country=AF,AG,AH,AI,AJ,AK,AL,AM&platform=p1&language=en",
                "platform=p2&resolution=r3",
                "group=group-3&platform=p1",
                "titleId=1",
                "titleId=180&sort=made",
                "encoding=avif&minBytes=20000&sort=bytes&order=desc",
                "maxContrast=4.5&sort=contrast",
                "madeFrom=2026-01-01&sort=made&order=desc&platform=p1",
                "design=hero&country=AF&sort=bytes",
                "group=group-3&version=1"
            })
    void noSearchReadsAWholeTable(String query) {
        assertThat(plan(query, Optional.empty())).doesNotContainPattern(WHOLE_LARGE_TABLE);

        AssetHit inTheMiddle = find(query, 30).getLast();
        SortKey key = LiveAssetsDatabase.read(query).query().sortKey();
        assertThat(plan(query, key.parameters(inTheMiddle.key()))).doesNotContainPattern(WHOLE_LARGE_TABLE);
    }

    @Test
    void whatOthersAreLikeDoesNotMatterToWhoeverAsksForFew() {
        assertThat(plan("country=AF&sort=bytes", Optional.empty()))
                .containsPattern("Scan (on|using) live_asset_by_context")
                .doesNotContain("live_asset_by_bytes");
        assertThat(plan("titleId=220&sort=bytes", Optional.empty()))
                .containsPattern("Scan (on|using) live_asset_by_render")
                .doesNotContain("live_asset_by_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=AF", "language=en&platform=p1", "design=hero", "titleId=1&country=AF"})
    void noCountReadsAWholeTable(String query) {
        SearchRequest request = LiveAssetsDatabase.read(query);

        assertThat(lines(index.counting("explain", Source.live(), request.query(), 1_000)))
                .doesNotContainPattern(WHOLE_LARGE_TABLE);
    }

    private List<AssetHit> find(String query, int limit) {
        SearchRequest request = LiveAssetsDatabase.read(query);
        return index.find(source(request), request.query(), Optional.empty(), limit);
    }

    private String plan(String query, Optional<List<Object>> after) {
        SearchRequest request = LiveAssetsDatabase.read(query);
        return lines(index.page("explain", source(request), request.query(), after, 101));
    }

    private static Source source(SearchRequest request) {
        return new Sources(JDBC).of(request.query().scope()).orElseThrow();
    }

    private static String lines(JdbcClient.StatementSpec statement) {
        return String.join("\n", statement.query(String.class).list());
    }
}
