package dev.imagery.storage.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.ManyAssets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database reads a matrix. */
@Tag("adapter")
class CoveragePlanTest {

    private static final JdbcClient JDBC = ManyAssets.shared();

    private final LiveMatrix live = new LiveMatrix(JDBC);

    @Test
    void marketsAreSteppedThroughInTheIndex() {
        CoverageRequest request = CoverageRequest.read(Map.of(), Map::of);

        assertThat(live.markets(Optional.empty(), request)).hasSize(200);
        assertThat(plan(live.marketsOf("explain", Optional.empty(), request)))
                .contains("live_asset_by_context")
                .doesNotContain("Seq Scan on live_asset");
    }

    @Test
    void eachContextIsFoundByTheIndexAlone() {
        List<Target> targets = List.of(new Target("p1", "r1", 100, 100), new Target("p1", "r2", 200, 100));
        List<Market> markets = List.of(new Market("AF", "en"), new Market("AG", "en"));

        assertThat(plan(live.entriesOf("explain", Optional.empty(), markets, targets)))
                .containsPattern(
                        "Index Only Scan using live_asset_by_context.*\n.*Index Cond: .*country.*language.*platform.*resolution");
        assertThat(plan(live.entriesOf("explain", Optional.of(3L), markets, targets)))
                .doesNotContain("Seq Scan on live_asset");
    }

    private static String plan(JdbcClient.StatementSpec statement) {
        return String.join("\n", statement.query(String.class).list());
    }
}
