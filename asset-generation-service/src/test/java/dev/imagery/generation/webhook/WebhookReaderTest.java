package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.generation.webhook.message.EventType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WebhookReaderTest {

    @Test
    void aWebhookIsReadWithItsEventsAndGroupsInOrder() {
        var webhook = valid("""
                {"url": "https://example.com/hook?a=b", "events": ["rolled-back", "failed"], "groups": ["walls", "autumn"],
                 "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
                """);

        assertThat(webhook.url()).hasToString("https://example.com/hook?a=b");
        assertThat(webhook.events()).containsExactly(EventType.FAILED, EventType.ROLLED_BACK);
        assertThat(webhook.groups()).containsExactly("autumn", "walls");
        assertThat(webhook.secret().orElseThrow().text()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void groupsAndSecretMayBeAbsent() {
        var webhook = valid("{\"url\": \"https://example.com\", \"events\": [\"published\"]}");

        assertThat(webhook.groups()).isEmpty();
        assertThat(webhook.secret()).isEmpty();
    }

    @Test
    void everyFaultIsNamed() {
        var faults = faults("""
                {"url": "ftp://example.com", "events": ["publishd", 7, "ping"], "groups": ["a b"], "secret": "whsec_AAAA", "more": 1}
                """);

        assertThat(faults)
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactlyInAnyOrder(
                        "invalid-value /url",
                        "unknown-event /events/0",
                        "wrong-type /events/1",
                        "unknown-event /events/2",
                        "invalid-value /groups/0",
                        "invalid-value /secret",
                        "unknown-field /more");
        assertThat(faults.stream().filter(fault -> fault.pointer().equals("/events/0")))
                .singleElement()
                .extracting(Fault::suggestion)
                .isEqualTo(Optional.of("published"));
    }

    @Test
    void aFaultySecretIsNotRepeated() {
        var faults = faults("{\"url\": \"https://example.com\", \"events\": [\"failed\"], \"secret\": \"hunter2\"}");

        assertThat(faults).singleElement().extracting(Fault::found).isEqualTo(Optional.empty());
    }

    @Test
    void whatMustBeThereIsMissed() {
        assertThat(faults("{}"))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("missing /url", "missing /events");
        assertThat(faults("[]")).extracting(Fault::code).containsExactly("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "//example.com",
                "https:///path",
                "https://user@example.com",
                "https://example.com#part",
                "https://exa mple.com",
                "file:///etc/passwd",
                "HTTPS://"
            })
    void aUrlThatIsNoneIsRefused(String url) {
        assertThat(faults("{\"url\": \"" + url + "\", \"events\": [\"failed\"]}"))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("invalid-value /url");
    }

    @Test
    void aUrlThatMayNotBeCalledIsRefused() {
        var reading = WebhookReader.read(
                JsonMapper.shared().readTree("{\"url\": \"https://10.0.0.1\", \"events\": [\"failed\"]}"),
                url -> Optional.of("not " + url.getHost()));

        assertThat(((WebhookReading.Invalid) reading).faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.code() + " " + fault.expected()).isEqualTo("forbidden-address not 10.0.0.1"));
    }

    private static NewWebhook valid(String json) {
        return ((WebhookReading.Valid) read(json)).webhook();
    }

    private static List<Fault> faults(String json) {
        return ((WebhookReading.Invalid) read(json)).faults();
    }

    private static WebhookReading read(String json) {
        return WebhookReader.read(JsonMapper.shared().readTree(json), url -> Optional.empty());
    }
}
