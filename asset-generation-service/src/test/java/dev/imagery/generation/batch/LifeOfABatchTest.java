package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class LifeOfABatchTest extends BatchTest {

    @Test
    void aRecipeBecomesALiveVersionOfItsGroup() {
        title(201);
        title(202);

        var result = post(recipe("life", "US", 201, 202), Map.of());

        var id = json(result).path("id").stringValue();
        assertThat(result).hasStatus(202).headers().hasValue("Location", "/v1/batches/" + id);
        var batch = awaitState(id, "live");
        assertThat(version(id).state()).isEqualTo("live");
        assertThat(version(id).group()).isEqualTo("life");
        assertThat(version(id).assets())
                .hasSize(8)
                .containsKeys("US/en/browser/low", "US/en/browser/ultra", "US/en/mobile/high");
        assertThat(batch.path("progress").toString())
                .isEqualTo("{\"assets\":8,\"compositions\":2,\"rendered\":2,\"reused\":0}");
        assertThat(batch.has("version")).isTrue();
        assertThat(batch.has("endedAt")).isTrue();
    }

    @Test
    void everyAssetOfTheManifestNamesARenderWithARenditionOfItsSize() {
        title(203);
        var id = submit(recipe("manifest", "US", 203));

        awaitState(id, "live");

        assertThat(version(id).assets().values()).allSatisfy(asset -> {
            var render = STORAGE.renders().get(asset.path("renderKey").stringValue());
            assertThat(render.path("renditions").valueStream()).anySatisfy(rendition -> {
                assertThat(rendition.path("width")).isEqualTo(asset.path("width"));
                assertThat(rendition.path("height")).isEqualTo(asset.path("height"));
                assertThat(STORAGE.objects()).containsKey(rendition.path("key").stringValue());
            });
            assertThat(render.path("titleIds").toString()).isEqualTo("[203]");
            assertThat(render.path("dominantColour").stringValue()).isEqualTo("#102030");
        });
    }

    @Test
    void aRenderTellsWhereTitlesAreSeenAndByWhatItWasMade() {
        title(241);
        var id = submit(recipe("telling", "US", 241));

        awaitState(id, "live");

        var key =
                version(id).assets().get("US/en/browser/high").path("renderKey").stringValue();
        var render = STORAGE.renders().get(key);
        assertThat(render.path("placeholder").stringValue()).isEqualTo("3/cJPJqAh4eAiIiIiHeAgAj4eA==");
        assertThat(render.path("hitMap").valueStream()).isNotEmpty().allSatisfy(area -> {
            assertThat(area.path("titleId").longValue()).isEqualTo(241);
            assertThat(area.path("quad")).hasSize(4);
        });
        var provenance = render.path("provenance");
        assertThat(provenance.path("batch").stringValue()).isEqualTo(id);
        assertThat(provenance.path("group").stringValue()).isEqualTo("telling");
        assertThat(provenance.path("catalogRevision").longValue()).isPositive();
        assertThat(provenance.path("artwork")).hasSize(1);
        assertThat(provenance.path("tools").toString()).isEqualTo("{\"renderer\":\"fake\"}");
        assertThat(provenance.path("arguments").toString()).isEqualTo("[\"draw\"]");
    }

    @Test
    void anAssetTellsThePictureInWordsAndHowTextStandsOut() {
        title(242);
        var id = submit("""
                {"name": "words", "titleIds": [242], "countries": ["US"], "languages": ["en", "es"], "type": "perspective",
                 "platforms": ["tv", {"name": "browser", "safeAreas": [{"left": 0, "top": 0, "width": 0.5, "height": 1}]}],
                 "resolutions": ["high"], "textColour": "#ffffff"}""");

        awaitState(id, "live");

        var assets = version(id).assets();
        assertThat(assets.get("US/en/browser/high").path("altText").stringValue())
                .startsWith("Posters of ");
        assertThat(assets.get("US/es/browser/high").path("altText").stringValue())
                .startsWith("Carteles de ");
        assertThat(assets.get("US/en/browser/high").path("contrast").toString())
                .isEqualTo("{\"worst\":21.0,\"mean\":21.0}");
        assertThat(assets.get("US/en/browser/high").path("safeAreas").toString())
                .isEqualTo("[{\"x\":0,\"y\":0,\"width\":960,\"height\":1080}]");
        assertThat(assets.get("US/en/tv/high").has("contrast")).isFalse();
        assertThat(assets.get("US/en/tv/high").has("safeAreas")).isFalse();
    }

    @Test
    void anAssetTellsHowManyOfItsTitlesAreShownByArtworkOfAnotherLanguage() {
        title(243);
        var id = submit("""
                {"name": "stand-ins", "titleIds": [243], "countries": ["US"], "languages": ["en", "es"], "type": "perspective",
                 "platforms": ["tv"], "resolutions": ["high"]}""");

        awaitState(id, "live");

        var assets = version(id).assets();
        assertThat(assets.get("US/en/tv/high").path("fallbackTitles").intValue())
                .isZero();
        assertThat(assets.get("US/es/tv/high").path("fallbackTitles").intValue())
                .isEqualTo(1);
    }

    @Test
    void aVersionTellsTheRegionsOfItsCatalogue() {
        assertThat(http.put()
                        .uri("/v1/regions/MICROSTATES")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"countries\": [\"SM\", \"AD\"]}"))
                .hasStatus2xxSuccessful();
        title(244);
        var id = submit(recipe("regional", "US", 244));

        awaitState(id, "live");

        assertThat(version(id).opening().path("regions").toString())
                .contains("{\"region\":\"MICROSTATES\",\"countries\":[\"AD\",\"SM\"]}");
    }

    @Test
    void knownRendersAreNotRenderedAgain() {
        title(204);
        awaitState(submit(recipe("first", "US", 204)), "live");
        long drawn = renderer.timesDrawn(204);

        var again = awaitState(submit(recipe("again", "GB", 204)), "live");

        assertThat(renderer.timesDrawn(204)).isEqualTo(drawn);
        assertThat(again.path("progress").path("reused").intValue()).isEqualTo(2);
        assertThat(again.path("progress").path("rendered").intValue()).isZero();
    }

    @Test
    void oneChangedArtworkRendersOnlyWhatShowsIt() {
        title(205);
        title(206);
        var recipe = """
                {"name": "changed", "titleIds": [%d], "countries": ["US"], "languages": ["en"], "platforms": ["browser"],
                 "type": "perspective"}""";
        awaitState(submit(recipe.formatted(205)), "live");
        awaitState(submit(recipe.formatted(206)), "live");

        artwork(206, "en", Color.WHITE);

        assertThat(awaitState(submit(recipe.formatted(205)), "live")
                        .path("progress")
                        .path("rendered")
                        .intValue())
                .isZero();
        assertThat(awaitState(submit(recipe.formatted(206)), "live")
                        .path("progress")
                        .path("rendered")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aChangeOfTheCatalogueInTheMiddleOfABatchChangesNothing() throws InterruptedException {
        title(207);
        var hold = renderer.hold(207);
        var id = submit(recipe("pinned", "US", 207));
        hold.awaitRender();

        artwork(207, "en", Color.PINK);
        title(207, ", \"availability\": [{\"country\": \"FR\"}]");
        hold.release();

        awaitState(id, "live");
        assertThat(version(id).assets()).hasSize(8);
        assertThat(version(id).assets().values())
                .allSatisfy(asset -> assertThat(STORAGE.renders())
                        .containsKey(asset.path("renderKey").stringValue()));
    }

    @Test
    void gapsFailTheBatchBeforeAnythingIsRendered() {
        title(208, "");
        title(209);
        title(210, ", \"availability\": [{\"country\": \"FR\"}]");

        var failed = awaitState(submit(recipe("gaps", "US", 208, 209, 210)), "failed");

        assertThat(failed.path("faults")).hasSize(1);
        assertThat(failed.path("faults").get(0).path("asset").stringValue()).isEqualTo("US/en");
        assertThat(failed.path("faults").get(0).path("code").stringValue()).isEqualTo("artwork-missing");
        assertThat(failed.path("faults").get(0).path("message").stringValue()).contains("208");
        assertThat(renderer.timesDrawn(209)).isZero();
    }

    @Test
    void aMarketWithoutTitlesIsAGap() {
        title(211, ", \"availability\": [{\"country\": \"FR\"}]");

        var failed = awaitState(submit(recipe("empty-market", "US", 211)), "failed");

        assertThat(failed.path("faults").get(0).path("code").stringValue()).isEqualTo("market-without-titles");
    }

    @Test
    void aRefusedPublicationEndsTheBatchWithItsReason() {
        title(212);
        STORAGE.refusePublication("refused", "the rule set belongs to another");

        var id = submit(recipe("refused", "US", 212));

        assertThat(awaitState(id, "refused")
                        .path("faults")
                        .get(0)
                        .path("message")
                        .stringValue())
                .contains("the rule set belongs to another");
    }

    @Test
    void aVersionThatTakesImageryFromAMarketEndsTheBatchWithTheMarketsAndTheirTargets() {
        title(218);
        STORAGE.stopAtTheGate("gated", "JP/ja");

        var faults = awaitState(submit(recipe("gated", "US", 218)), "refused").path("faults");

        assertThat(faults.get(0).path("code").stringValue()).isEqualTo("publication-refused");
        assertThat(faults.get(1).path("asset").stringValue()).isEqualTo("JP/ja");
        assertThat(faults.get(1).path("code").stringValue()).isEqualTo("loses-imagery");
        assertThat(faults.get(1).path("message").stringValue())
                .isEqualTo("expected imagery for browser/high, tv/ultra");
    }

    @Test
    void aManifestThatStorageFindsWrongFailsTheBatchAndPublishesNothing() {
        title(213);
        STORAGE.refuseSealing("unsealable", "The manifest has a fault");

        var id = submit(recipe("unsealable", "US", 213));

        assertThat(awaitState(id, "failed")
                        .path("faults")
                        .get(1)
                        .path("message")
                        .stringValue())
                .contains("unknown-render", "/lines/1");
        assertThat(version(id).steps()).doesNotContain("publish");
    }

    @Test
    void warningsAreToldWithTheBatch() {
        title(214);

        var batch = awaitState(submit(recipe("warned", "US", 214)), "live");

        assertThat(batch.path("warnings")
                        .valueStream()
                        .map(warning -> warning.path("code").stringValue()))
                .contains("titles-repeat");
    }

    @Test
    void theNewestBatchComesFirst() {
        title(215);
        submit(recipe("older", "US", 215));
        var newer = submit(recipe("newer", "US", 215));

        assertThat(json(get("/v1/batches?limit=1"))
                        .path("batches")
                        .get(0)
                        .path("id")
                        .stringValue())
                .isEqualTo(newer);
        assertThat(get("/v1/batches?limit=0")).hasStatus(400);
    }

    @Test
    void anUnknownBatchIsNotFound() {
        assertThat(get("/v1/batches/0e3cd0d4-0f8a-4b0a-9f5e-5d3d4c1a2b3c")).hasStatus(404);
        assertThat(get("/v1/batches/17")).hasStatus(400);
    }
}
