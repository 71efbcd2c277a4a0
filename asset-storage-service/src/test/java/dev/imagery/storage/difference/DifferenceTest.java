package dev.imagery.storage.difference;

import static dev.imagery.storage.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DifferenceTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Test
    void titlesPicturesAndMarketsAreCounted() {
        String emma = fixtures.recordedRender(1920, 1080, 1, 2);
        String kim = fixtures.recordedRender(1920, 1080, 1, 3, 4);
        int from = fixtures.sealedVersion(
                group,
                line("US/en/browser/high", emma),
                line("US/en/tv/high", emma),
                line("MX/es/browser/high", emma),
                line("FR/fr/browser/high", emma));
        int to = fixtures.sealedVersion(
                group,
                line("US/en/browser/high", kim),
                line("US/en/tv/high", kim),
                line("MX/es/browser/high", emma),
                line("JP/ja/browser/high", kim));

        JsonNode difference = difference(from, to);

        assertThat(difference.toString()).isEqualTo("""
                {"from":%d,"to":%d,"markets":3,"addedMarkets":1,"droppedMarkets":1,"changedMarkets":1,\
                "addedTitles":2,"droppedTitles":1,"pictures":2,"newPictures":1}""".formatted(from, to));
    }

    @Test
    void aTitleThatOnlyOneOfTwoTargetsShowsIsInTheMarketAllTheSame() {
        String few = fixtures.recordedRender(1920, 1080, 1);
        String many = fixtures.recordedRender(1920, 1080, 1, 2);
        int from = fixtures.sealedVersion(group, line("US/en/browser/high", many), line("US/en/tv/high", few));
        int to = fixtures.sealedVersion(group, line("US/en/browser/high", few), line("US/en/tv/high", many));

        JsonNode difference = difference(from, to);

        assertThat(difference.get("changedMarkets").intValue()).isZero();
        assertThat(difference.get("newPictures").intValue()).isZero();
    }

    @Test
    void aCellIsAMarketOfItsOwn() {
        String common = fixtures.recordedRender(1920, 1080, 1);
        String bright = fixtures.recordedRender(1920, 1080, 2);
        int from = fixtures.sealedVersion(
                group, line("US/en/browser/high", common), line("US/en/browser/high@autumn/bright", common));
        int to = fixtures.sealedVersion(
                group, line("US/en/browser/high", common), line("US/en/browser/high@autumn/bright", bright));

        JsonNode difference = difference(from, to);

        assertThat(difference.get("markets").intValue()).isEqualTo(2);
        assertThat(difference.get("changedMarkets").intValue()).isEqualTo(1);
    }

    @Test
    void aVersionThatDoesNotExistIsNotFound() {
        int version = fixtures.sealedVersion(group);

        var answer = storage.get("/v1/groups/" + group + "/versions/" + version + "/difference?from=77");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("title").stringValue()).isEqualTo("There is no version 77 of a group " + group);
    }

    private JsonNode difference(int from, int to) {
        var answer = storage.get("/v1/groups/" + group + "/versions/" + to + "/difference?from=" + from);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
