package dev.imagery.generation.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.generation.webhook.Receiver;
import dev.imagery.generation.webhook.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

@Tag("adapter")
class WebhookCallsTest {

    private static final Map<String, String> HEADERS =
            Map.of("webhook-id", "msg_1", "webhook-timestamp", "1", "webhook-signature", "v1,x");

    private final Receiver receiver = new Receiver();
    private final Destinations loopback = new Destinations(settings("127.0.0.0/8"));
    private final WebhookCalls calls = new WebhookCalls(settings("127.0.0.0/8"), loopback);

    @AfterEach
    void close() throws IOException {
        receiver.close();
        calls.destroy();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "'Wed, 21 Oct 2026 07:28:00 GMT', ", "-1, ", "99999999999, "})
    void theTimeThatAReceiverAsksForIsHandedOnInSeconds(String header, Long seconds) {
        receiver.does((exchange, call) -> {
            exchange.getResponseHeaders().set("Retry-After", header);
            exchange.sendResponseHeaders(503, -1);
        });

        assertThat(post(calls))
                .isEqualTo(new Answer.Answered(503, Optional.ofNullable(seconds).map(Duration::ofSeconds)));
    }

    @Test
    void anAnswerWithALongHeaderIsNone() {
        receiver.does((exchange, call) -> {
            exchange.getResponseHeaders().set("X-Long", "x".repeat(100_000));
            exchange.sendResponseHeaders(200, -1);
        });

        assertThat(post(calls)).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void anAddressThatMayNotBeCalledIsNotCalledWhateverItsNameSays() throws IOException {
        var usual = new WebhookCalls(settings(), new Destinations(settings()));

        var answer = usual.post(URI.create(receiver.url().replace("127.0.0.1", "localhost")), HEADERS, "{}");

        assertThat(answer).isEqualTo(new Answer.Unanswered("localhost has an address that may not be called"));
        assertThat(receiver.calls()).isEmpty();
        usual.destroy();
    }

    @Test
    void aNameThatCameToMeanAPublicAddressIsNotCalledWithoutTls() {
        var answer = calls.post(URI.create("http://1.1.1.1/"), HEADERS, "{}");

        assertThat(answer)
                .isEqualTo(new Answer.Unanswered("1.1.1.1 has an address that may not be called without TLS"));
    }

    @Test
    void numbersThatMeanThisMachineAreItsAddress() {
        var destinations = new Destinations(settings());

        assertThat(destinations.fault(URI.create("https://2130706433/"))).isPresent();
        assertThat(destinations.fault(URI.create("https://[::ffff:127.0.0.1]/")))
                .isPresent();
        assertThat(destinations.fault(URI.create("https://1.1.1.1/"))).isEmpty();
    }

    @Test
    void aHostThatIsNotKnownIsAFault() {
        assertThat(loopback.fault(URI.create("https://nobody.invalid/"))).contains("a host that is known");
    }

    @Test
    void aNetworkThatIsNoneStopsTheService() {
        assertThatThrownBy(() -> new Destinations(settings("10.0.0.0")))
                .hasMessage("imagery.webhooks.allowed-networks: 10.0.0.0 is no network such as 10.0.0.0/8");
    }

    private Answer post(WebhookCalls client) {
        return client.post(URI.create(receiver.url()), HEADERS, "{}");
    }

    private static WebhookSettings settings(String... networks) {
        return new WebhookSettings(
                1,
                List.of(networks),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                DataSize.ofKilobytes(8),
                2,
                Duration.ofDays(30),
                Duration.ofSeconds(2),
                new WebhookSettings.Tries(3, Duration.ofMillis(50), Duration.ofMillis(200)));
    }
}
