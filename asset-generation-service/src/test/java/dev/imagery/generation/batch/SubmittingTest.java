package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SubmittingTest extends BatchTest {

    @Test
    void aSecondPostWithTheSameKeyStartsNothing() {
        title(601);
        var key = Map.of("Idempotency-Key", "wall-601");
        var first = post(recipe("keyed", "US", 601), key);
        var id = json(first).path("id").stringValue();
        awaitState(id, "live");
        long drawn = renderer.timesDrawn(601);

        var second = post(recipe("keyed", "US", 601), key);

        assertThat(first).headers().doesNotContainHeader("Idempotency-Replayed");
        assertThat(second).hasStatus(202).headers().hasValue("Idempotency-Replayed", "true");
        assertThat(second).headers().hasValue("Location", "/v1/batches/" + id);
        assertThat(json(second).path("state").stringValue()).isEqualTo("live");
        assertThat(renderer.timesDrawn(601)).isEqualTo(drawn);
    }

    @Test
    void theSameKeyWithAnotherRecipeIsRefused() {
        title(602);
        var key = Map.of("Idempotency-Key", "wall-602");
        post(recipe("one", "US", 602), key);

        assertThat(post(recipe("other", "US", 602), key))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:idempotency-key-reused"}
                """);
    }

    @Test
    void postsAtTheSameTimeWithTheSameKeyMakeOneBatch() throws Exception {
        title(603);
        var key = Map.of("Idempotency-Key", "wall-603");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = callers.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> json(post(recipe("at-once", "US", 603), key))
                            .path("id")
                            .stringValue())
                    .toList());

            assertThat(posts)
                    .extracting(post -> post.get())
                    .doesNotContainNull()
                    .containsOnly(posts.getFirst().get());
        }
    }

    @Test
    void aFaultyRecipeDoesNotUseItsKeyUp() {
        title(604);
        var key = Map.of("Idempotency-Key", "wall-604");

        assertThat(post(recipe("faulty", "XX", 604), key)).hasStatus(422);
        assertThat(post(recipe("faulty", "US", 604), key)).hasStatus(202);
    }

    @Test
    void aKeyThatIsNoTokenIsRefused() {
        assertThat(post("{}", Map.of("Idempotency-Key", "two words"))).hasStatus(400);
    }

    @Test
    void badInputListsEveryFault() {
        var result = post("""
                {"titleIds": [], "countries": ["US", "XX"], "type": "perspectiv", "rows": 0, "padding": "10", "colour": 1}
                """, Map.of());

        assertThat(result)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:invalid-recipe", "title": "The recipe has 6 faults", "instance": "/v1/recipes"}
                """);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/titleIds", "/countries/1", "/type", "/rows", "/padding", "/colour");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.faults[?(@.pointer == '/rows')].found")
                .asArray()
                .containsExactly(0);
    }

    @Test
    void titlesThatTheCatalogueLacksAreAllNamed() {
        title(605);

        assertThat(post(recipe("unknown", "US", 605, 999_001, 999_002), Map.of()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/titleIds/1", "/titleIds/2");
    }

    @Test
    void titlesThatTheCatalogueLacksAreNamedAmongTheOtherFaults() {
        title(609);

        assertThat(post(recipe("unknown", "XX", 609, 999_001), Map.of()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/countries/0", "/titleIds/1");
    }

    @Test
    void moreTitlesTimesMarketsThanFitTheMemoryAreRefused() {
        title(610);
        var ids = "610, ".repeat(9_999) + "610";
        var countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> '"' + code + '"')
                .collect(Collectors.joining(", "));

        assertThat(post("""
                {"titleIds": [%s], "countries": [%s], "languages": ["en"], "type": "perspective", "size": [960, 540]}
                """.formatted(ids, countries), Map.of()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactly("too-many-placements");
    }

    @Test
    void aRecipeOfMegabytesIsTooLarge() {
        assertThat(post(" ".repeat(1_100_000), Map.of())).hasStatus(413);
    }

    @Test
    void whatIsNotJsonIsToldWithLineAndColumn() {
        assertThat(post("{\"titleIds\": [1],\n oops}", Map.of()))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:not-json"}
                """);
        assertThat(post("{\"titleIds\": [1],\n oops}", Map.of()))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Line 2, column ");
    }

    @Test
    void aPlanTellsWhatWouldBeRenderedAndDrawsNothing() {
        title(606);

        assertThat(plan(recipe("planned", "US", 606))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"group": "planned", "permutations": 8, "compositions": 2, "renders": {"needed": 2, "known": 0}, "gaps": []}
                """);
        assertThat(renderer.timesDrawn(606)).isZero();

        awaitState(submit(recipe("planned", "US", 606)), "live");
        assertThat(plan(recipe("planned", "GB", 606))).bodyJson().isLenientlyEqualTo("""
                {"renders": {"needed": 0, "known": 2}}
                """);
    }

    @Test
    void aPlanListsEveryGap() {
        title(607, "");
        title(608, "");

        assertThat(plan(recipe("gaps", "US", 607, 608)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"compositions": 0, "renders": {"needed": 0, "known": 0},
                 "gaps": [{"country": "US", "language": "en", "title": 607}, {"country": "US", "language": "en", "title": 608}]}
                """);
    }

    private MvcTestResult plan(String recipe) {
        return http.post()
                .uri("/v1/recipes/plan")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe)
                .exchange();
    }
}
