package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import org.junit.jupiter.api.Test;

class PublishTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Test
    void aPublishedVersionIsLiveOnceCustomizationAcknowledgesIt() {
        int version = fixtures.sealedVersion(group);

        Calls.Answer answer = storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("publishing");
        await().until(() -> fixtures.state(group, version).equals("live"));
        assertThat(storage.get("/v1/groups/" + group).json().get("live").intValue())
                .isEqualTo(version);
        assertThat(CUSTOMIZATION.activated(group)).containsExactly(1L);
    }
}
