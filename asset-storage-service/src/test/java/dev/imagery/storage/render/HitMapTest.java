package dev.imagery.storage.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import org.junit.jupiter.api.Test;

class HitMapTest extends StorageServiceTest {

    @Test
    void aHitMapIsDeliveredToBeKeptForEverAndReadByScriptsFromAnywhere() {
        String render = fixtures.recordedRender(1920, 1080, 12345);

        Calls.Answer answer = storage.get("/hit-maps/" + render + ".json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.bytes()))
                .isEqualTo("{\"areas\":[{\"titleId\":12345,\"slot\":7,"
                        + "\"quad\":[[-0.1,0.0],[0.4,0.0],[0.4,0.5],[0.0,0.5]],\"visibleShare\":0.9}]}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).contains("public", "max-age=31536000", "immutable");
        assertThat(answer.header("ETag")).isEqualTo("\"" + render + "\"");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoHasItIsToldThatItHasNotChanged() {
        String render = fixtures.recordedRender(1920, 1080, 12345);

        Calls.Answer answer =
                storage.get("/hit-maps/" + render + ".json", "If-None-Match", "\"other\", \"" + render + "\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void aHeadTellsTheSameWithoutTheBody() {
        String render = fixtures.recordedRender(1920, 1080, 12345);

        Calls.Answer answer = storage.send("HEAD", "/hit-maps/" + render + ".json", null, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + render + "\"");
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void aRenderThatIsNotKnownOrHasNoneIsNotFound() {
        String without = Fixtures.newRenderKey();
        storage.put(
                "/v1/renders/" + without,
                "{\"renditions\":[%s],\"titleIds\":[12345]}"
                        .formatted(fixtures.uploaded().asRendition(1920, 1080)));

        assertThat(storage.get("/hit-maps/" + without + ".json").problem()).isEqualTo("not-found");
        assertThat(storage.get("/hit-maps/" + Fixtures.newRenderKey() + ".json").status())
                .isEqualTo(404);
        assertThat(storage.get("/hit-maps/12.json").status()).isEqualTo(404);
    }
}
