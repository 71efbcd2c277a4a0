package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.local.client.Context;
import dev.imagery.local.client.SearchClient;
import dev.imagery.local.client.WithdrawalClient;
import java.awt.Color;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A title is withdrawn from the homepage, and brought back. */
@Tag("suite")
@Tag("long")
class WithdrawalTest {

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long GONE = 6002;

    private final WithdrawalClient withdrawals = new WithdrawalClient(SUITE.installation.storage(), "a lawyer");
    private final SearchClient search = new SearchClient(SUITE.installation.storage());

    @Test
    void aWithdrawnTitleIsGoneFromTheHomepageAndBackOnceItIsRestored() throws Exception {
        Context malta = new Context("MT", "en", "browser", "low");
        SUITE.title(6001, "en", Color.YELLOW);
        SUITE.title(GONE, "en", Color.BLACK);
        assertThat(SUITE.run(recipe("6001")).isLive()).isTrue();
        String older = SUITE.pictureAfter("", malta);
        assertThat(SUITE.run(recipe("6001, " + GONE)).isLive()).isTrue();
        String showing = SUITE.pictureAfter(older, malta);
        assertThat(live(GONE)).isPositive();

        String id = withdrawals.withdraw(order(), false).path("id").asString();

        JsonNode completed = awaitState(id, "completed");
        assertThat(completed
                        .path("groups")
                        .get(0)
                        .path("markets")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("replaced");
        assertThat(live(GONE)).isZero();
        assertThat(live(6001)).isPositive();
        assertThat(SUITE.pictureAfter(showing, malta)).isNotEqualTo(showing);

        withdrawals.restore(id, JsonMapper.shared().createObjectNode(), false);

        awaitState(id, "restored");
        await().atMost(LIMIT)
                .until(() -> SUITE.homepages.homepage(malta).backgroundImage().equals(showing));
        await().atMost(LIMIT).until(() -> live(GONE) > 0); // storage hears of it after the homepage
    }

    private JsonNode awaitState(String id, String state) {
        return await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> withdrawals.withdrawal(id),
                        told -> told.path("state").asString().equals(state));
    }

    /** How many live assets show a title. */
    private int live(long title) throws IOException {
        return search.assets(Map.of("titleId", Long.toString(title)), 1_000)
                .path("assets")
                .size();
    }

    private static JsonNode order() {
        return JsonMapper.shared().createObjectNode().put("titleId", GONE).put("reason", "its rights ended");
    }

    private static String recipe(String titles) {
        return """
                {"name": "withdrawn", "titleIds": [%s], "countries": ["MT"], "languages": ["en"], "type": "perspective",
                 "rows": 4, "cols": 6, "platforms": ["browser"], "resolutions": ["low"]}
                """.formatted(titles);
    }
}
