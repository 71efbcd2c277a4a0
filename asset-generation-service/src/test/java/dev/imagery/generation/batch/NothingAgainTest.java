package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is known is not rendered again, and a batch says why all else was needed. */
class NothingAgainTest extends BatchTest {

    @Test
    void theSameRecipeAgainRendersNothing() {
        title(841);
        awaitState(submit(recipe("repeated", "US", 841)), "live");

        var again = submit(recipe("repeated", "US", 841));

        var batch = awaitState(again, "live");
        assertThat(batch.path("progress").path("reused").intValue()).isEqualTo(2);
        assertThat(batch.path("progress").path("rendered").intValue()).isZero();
        assertThat(renderer.timesDrawn(841)).isEqualTo(2);
        assertThat(progress(again).path("needed").isEmpty()).isTrue();
    }

    @Test
    void oneChangedArtworkRendersJustTheCompositionsThatShowItAndSaysSo() {
        title(842);
        title(843);
        title(842, ", \"availability\": [{\"country\": \"US\"}]");
        title(843, ", \"availability\": [{\"country\": \"GB\"}]");
        awaitState(submit(recipe("changing", "US\", \"GB", 842, 843)), "live");

        artwork(843, "en", new Color(0x0A0B0C));
        var id = submit(recipe("changing", "US\", \"GB", 842, 843));

        awaitState(id, "live");
        assertThat(renderer.timesDrawn(842)).isEqualTo(2);
        assertThat(renderer.timesDrawn(843)).isEqualTo(4);
        assertThat(progress(id).path("needed").toString()).isEqualTo("{\"artwork\":2}");
        assertThat(json(get("/v1/batches/" + id + "/renders")).path("renders").valueStream())
                .extracting(
                        render -> render.path("reused").booleanValue(),
                        render -> render.path("reason").asString(""))
                .satisfiesExactly(
                        render -> assertThat(render.toList()).containsExactly(true, ""),
                        render -> assertThat(render.toList()).containsExactly(true, ""),
                        render -> assertThat(render.toList()).containsExactly(false, "artwork"),
                        render -> assertThat(render.toList()).containsExactly(false, "artwork"));
    }

    @Test
    void eachReasonIsTold() {
        title(844);
        title(845);
        var first = submit(recipe("reasons", "US", 844));
        awaitState(first, "live");
        assertThat(progress(first).path("needed").toString()).isEqualTo("{\"first of the group\":2}");

        var titles = submit(recipe("reasons", "US", 844, 845));
        awaitState(titles, "live");
        assertThat(progress(titles).path("needed").toString()).isEqualTo("{\"titles\":2}");

        var design = submit(recipe("reasons", "US", 844, 845).replace("\"rows\": 2", "\"rows\": 3"));
        awaitState(design, "live");
        assertThat(progress(design).path("needed").toString()).isEqualTo("{\"design\":2}");
    }

    @Test
    void progressIsToldByMarketAndTarget() {
        title(846);
        var id = submit(recipe("parts", "US\", \"GB", 846));
        awaitState(id, "live");

        var progress = progress(id);

        assertThat(progress.path("state").stringValue()).isEqualTo("live");
        assertThat(progress.path("markets")
                        .valueStream()
                        .map(part -> part.path("name").stringValue()))
                .containsExactly("GB/en", "US/en");
        assertThat(progress.path("targets")
                        .valueStream()
                        .map(part -> part.path("name").stringValue()))
                .contains("browser/high", "mobile/low");
        assertThat(progress.path("markets").valueStream())
                .allSatisfy(part -> assertThat(part.path("drawn").intValue())
                        .isEqualTo(part.path("assets").intValue())
                        .isEqualTo(8));
    }

    private JsonNode progress(String batch) {
        return json(get("/v1/batches/" + batch + "/progress"));
    }
}
