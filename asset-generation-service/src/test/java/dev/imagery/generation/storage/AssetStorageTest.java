package dev.imagery.generation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

class AssetStorageTest extends ServiceTest {

    @Autowired
    private AssetStorage storage;

    private final String group = "group-" + UUID.randomUUID();
    private final UUID batch = UUID.randomUUID();

    @Test
    void anAssetOfACellIsFilledInBesideTheCommonOne() {
        int version = open();

        storage.fill(group, version, List.of(line(Optional.empty()), line(Optional.of("autumn/bright"))));

        assertThat(STORAGE.ofBatch(batch).orElseThrow().assets())
                .containsOnlyKeys("US/en/browser/high", "US/en/browser/high@autumn/bright");
        assertThat(STORAGE.ofBatch(batch)
                        .orElseThrow()
                        .assets()
                        .get("US/en/browser/high")
                        .has("cell"))
                .isFalse();
    }

    @Test
    void whatIsLiveIsToldWithTheBatchThatMadeIt() {
        int version = open();
        storage.publish(group, version);
        await().until(() -> storage.publication(group, version) instanceof PublicationState.Live);

        assertThat(storage.live(group)).contains(new LiveVersion(version, batch, Optional.empty()));
    }

    @Test
    void whatStandsInForAVersionIsToldWithTheBatchThatMadeThat() {
        int version = open();
        storage.publish(group, version);
        await().until(() -> storage.publication(group, version) instanceof PublicationState.Live);
        STORAGE.fallBackFrom(batch.toString());

        var live = storage.live(group).orElseThrow();

        assertThat(live.version()).isNotEqualTo(version);
        assertThat(live.source()).isEqualTo(batch);
    }

    @Test
    void nothingIsLiveOfAGroupThatWasNotPublished() {
        open();

        assertThat(storage.live(group)).isEmpty();
    }

    @Test
    void nothingIsLiveOfAGroupThatThereIsNot() {
        assertThat(storage.live(group)).isEmpty();
    }

    @Test
    void theOwnersOfContextsAreToldWithoutTheGroupThatAsks() {
        var platform = "p" + UUID.randomUUID();
        var owned = new AssetContext("US", "en", platform, "high", Optional.of("autumn/bright"));
        var free = new AssetContext("US", "en", platform, "high", Optional.empty());
        STORAGE.liveElsewhere(group, 3, owned.toString());

        assertThat(storage.owners("another", List.of(free, owned)))
                .containsExactly(new Owner(group, 1, 3, 1, List.of("US/en/" + platform + "/high@autumn/bright")));
        assertThat(storage.owners(group, List.of(free, owned))).isEmpty();
        assertThat(storage.owners("another", List.of(free))).isEmpty();
    }

    @Test
    void whileStorageIsAwayNobodyKnowsWhatIsLive() {
        STORAGE.failNext(1);

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> storage.live(group));
    }

    private int open() {
        return storage.open(
                group,
                VersionOpening.of(
                        batch, JsonNodeFactory.instance.objectNode(), 1, 0, Map.of(), Optional.empty(), false));
    }

    private static AssetLine line(Optional<String> cell) {
        return new AssetLine(
                "US",
                "en",
                "browser",
                "high",
                cell,
                1920,
                1080,
                "ab".repeat(32),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }
}
