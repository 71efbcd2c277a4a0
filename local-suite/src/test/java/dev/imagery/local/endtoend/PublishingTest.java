package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.local.client.Batch;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.RefusedException;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("suite")
class PublishingTest {

    private static final RunningSuite SUITE = RunningSuite.shared();

    @Test
    void rollbackMovesTheHomepageBack() throws Exception {
        Context canada = new Context("CA", "en", "browser", "low");
        SUITE.title(1001, "en", Color.ORANGE);
        SUITE.title(1002, "en", Color.CYAN);
        assertThat(SUITE.run(recipe("rollback", "CA", 1001)).isLive()).isTrue();
        String first = SUITE.pictureAfter("", canada);
        assertThat(SUITE.run(recipe("rollback", "CA", 1002)).isLive()).isTrue();
        String second = SUITE.pictureAfter(first, canada);

        SUITE.storage.rollback("rollback");

        assertThat(SUITE.pictureAfter(second, canada)).isEqualTo(first);
    }

    @Test
    void aFailingTileLeavesTheOldVersionLive() throws Exception {
        Context ireland = new Context("IE", "en", "browser", "low");
        SUITE.title(2001, "en", Color.PINK);
        SUITE.titleWithArtwork(2002, "en", FlatArtwork.withoutSecondHalf());
        SUITE.run(recipe("failing-tile", "IE", 2001));
        String before = SUITE.pictureAfter("", ireland);

        Batch failed = SUITE.run(recipe("failing-tile", "IE", 2001, 2002));

        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.faultLines()).anyMatch(fault -> fault.contains("IE/en/browser/low"));
        assertThat(SUITE.storage.group("failing-tile").path("live").asInt()).isEqualTo(1);
        assertThat(SUITE.homepages.homepage(ireland).backgroundImage()).isEqualTo(before);
    }

    @Test
    void aVersionThatAwaitsApprovalIsPublishedByTheCallThatItsBatchTells() throws Exception {
        Context luxembourg = new Context("LU", "en", "browser", "low");
        SUITE.title(5001, "en", Color.BLUE);

        Batch batch = SUITE.run("{\"publish\": \"approval\", "
                + recipe("approved", "LU", 5001).strip().substring(1));

        assertThat(batch.state()).isEqualTo("awaiting-approval");
        assertThat(SUITE.storage.group("approved").path("live").isNumber()).isFalse();
        SUITE.storage.approve(batch.approval(), "a reviewer");
        assertThat(SUITE.pictureAfter("", luxembourg)).isNotEmpty();
    }

    @Test
    void aStoredRecipeThatExtendsAnotherGoesLiveUnderItsName() throws Exception {
        SUITE.title(5002, "en", Color.RED);
        SUITE.recipes.put("walls-5002", recipe("walls-5002", "MC", 5002).getBytes(StandardCharsets.UTF_8));
        SUITE.recipes.put("small-walls", "extends: walls-5002\nrows: 1".getBytes(StandardCharsets.UTF_8));

        Batch batch = SUITE.ended(SUITE.recipes.run("small-walls"));

        assertThat(batch.isLive()).isTrue();
        assertThat(batch.group()).isEqualTo("small-walls");
    }

    @Test
    void aSecondPostWithTheSameKeyStartsNothing() throws Exception {
        SUITE.title(3001, "en", Color.GREEN);
        byte[] recipe = recipe("same-key", "NZ", 3001).getBytes(StandardCharsets.UTF_8);

        Batch first = SUITE.generation.submit(recipe, "a-key-of-this-test");
        Batch second = SUITE.generation.submit(recipe, "a-key-of-this-test");
        SUITE.ended(first);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(SUITE.storage.group("same-key").path("versions")).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherRecipeIsRefused() throws Exception {
        SUITE.title(3002, "en", Color.GRAY);
        SUITE.ended(SUITE.generation.submit(
                recipe("other-recipe", "FJ", 3002).getBytes(StandardCharsets.UTF_8), "another-key"));

        assertThatThrownBy(() -> SUITE.generation.submit(
                        recipe("other-recipe", "AU", 3002).getBytes(StandardCharsets.UTF_8), "another-key"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.status()).isEqualTo(422));
    }

    @Test
    void theSameRecipeAgainDrawsNothing() throws Exception {
        SUITE.title(4001, "en", Color.MAGENTA);
        SUITE.run(recipe("again", "GB", 4001));

        Batch again = SUITE.run(recipe("again", "GB", 4001));

        assertThat(again.isLive()).isTrue();
        assertThat(again.progress().rendered()).isZero();
        assertThat(again.progress().reused()).isEqualTo(again.progress().compositions());
    }

    @Test
    void aRecipeWithFaultsIsToldAllOfThemAtOnce() {
        String recipe = """
                {"titleIds": [12], "countries": ["XQ"], "type": "perspective", "rows": 0, "paddding": 4}
                """;
        assertThatThrownBy(() -> SUITE.generation.submit(recipe.getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.status()).isEqualTo(422))
                .hasMessageContaining("/countries/0")
                .hasMessageContaining("/rows")
                .hasMessageContaining("did you mean padding?");
    }

    @Test
    void aTitleThatTheCatalogueLacksIsAFault() {
        assertThatThrownBy(() -> SUITE.run(recipe("lacking", "ZA", 999_999)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("/titleIds/0");
    }

    private static String recipe(String group, String country, long... titles) {
        return """
                {"name": "%s", "titleIds": %s, "countries": ["%s"], "languages": ["en"], "type": "perspective",
                 "rows": 4, "cols": 6, "platforms": ["browser"], "resolutions": ["low"]}
                """.formatted(group, Arrays.toString(titles), country);
    }
}
