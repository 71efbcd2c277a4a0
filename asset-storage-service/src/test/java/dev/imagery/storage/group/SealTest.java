package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();
    private String version;

    @BeforeEach
    void open() {
        version = "/v1/groups/" + group + "/versions/" + fixtures.openVersion(group);
    }

    @Test
    void aVersionWhoseRendersAreKnownIsSealed() {
        add(Fixtures.line("US/en/browser/high", fixtures.recordedRender(1920, 1080, 1)));

        Calls.Answer answer = seal();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("sealed");
        assertThat(answer.json().get("assets").intValue()).isEqualTo(1);
        assertThat(storage.get(version).json().get("state").stringValue()).isEqualTo("sealed");
    }

    @Test
    void sealingTwiceIsSealingOnce() {
        add(Fixtures.line("US/en/browser/high", fixtures.recordedRender(1920, 1080, 1)));
        Calls.Answer first = seal();

        Calls.Answer second = seal();

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void aManifestWithFaultsIsRefusedWholeWithAllOfThem() {
        add(
                Fixtures.line("FR/fr/browser/high", fixtures.recordedRender(1280, 720, 1)),
                Fixtures.line("JP/ja/browser/high", Fixtures.newRenderKey()),
                Fixtures.line("US/en/browser/high", fixtures.recordedRender(1920, 1080, 1)));

        Calls.Answer answer = seal();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-manifest");
        assertThat(answer.faults())
                .containsExactly(
                        "no-rendition /assets/FR/fr/browser/high/width",
                        "unknown-render /assets/JP/ja/browser/high/renderKey");
        assertThat(storage.get(version).json().get("state").stringValue()).isEqualTo("open");
    }

    @Test
    void aFaultyAssetOfACellIsNamedWithIt() {
        add(Fixtures.line("US/en/browser/high@autumn/bright", Fixtures.newRenderKey()));

        assertThat(seal().faults())
                .containsExactly("unknown-render /assets/US/en/browser/high@autumn/bright/renderKey");
    }

    @Test
    void aVersionThatWasRefusedCanBeMendedAndSealed() {
        String key = Fixtures.newRenderKey();
        add(Fixtures.line("US/en/browser/high", key));
        seal();
        storage.put(
                "/v1/renders/" + key, Fixtures.render("1", fixtures.uploaded().asRendition(1920, 1080)));

        assertThat(seal().status()).isEqualTo(200);
    }

    @Test
    void anEmptyVersionIsNotSealed() {
        assertThat(seal().faults()).containsExactly("empty /assets");
    }

    @Test
    void aSealedVersionTakesNoMoreAssets() {
        String line = Fixtures.line("US/en/browser/high", fixtures.recordedRender(1920, 1080, 1));
        add(line);
        seal();

        Calls.Answer answer = add(line, line.replace("US", "MX"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("version-sealed");
    }

    @Test
    void aPartThatASealedVersionHoldsMayBeSentAgain() {
        String line = Fixtures.line("US/en/browser/high", fixtures.recordedRender(1920, 1080, 1));
        add(line);
        seal();

        assertThat(add(line).status()).isEqualTo(200);
    }

    private Calls.Answer add(String... lines) {
        return storage.postLines(version + "/assets", lines);
    }

    private Calls.Answer seal() {
        return storage.post(version + "/seal");
    }
}
