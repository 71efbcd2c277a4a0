package dev.imagery.local.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class ObjectStoreLinkTest {

    private HttpServer store;
    private ObjectStoreLink link;
    private HttpClient client;

    @BeforeEach
    void aStoreThatSaysHowManyBytesItTookAndForWhichHost() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            try (exchange) {
                int taken = exchange.getRequestBody().readAllBytes().length;
                byte[] answer = (taken + " for " + exchange.getRequestHeaders().getFirst("Host"))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        store.start();
        link = ObjectStoreLink.to(store.getAddress().getPort());
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterEach
    void closed() throws IOException {
        client.shutdownNow();
        link.close();
        store.stop(0);
    }

    @Test
    void passesRequestsOnWithTheHostThatTheyAreSignedFor() throws Exception {
        assertThat(put(20_000).body()).isEqualTo("20000 for " + link.address().getAuthority());
    }

    @Test
    void failsConnectionsNewAndOld() throws Exception {
        put(10);

        link.set(ObjectStoreLink.Mode.FAILS);

        assertThatThrownBy(() -> put(10)).isInstanceOf(IOException.class);
        link.set(ObjectStoreLink.Mode.WELL);
        assertThat(put(10).statusCode()).isEqualTo(200);
    }

    @Test
    void hangsUntilItIsWellAgain() throws Exception {
        link.set(ObjectStoreLink.Mode.HANGS);

        assertThatThrownBy(() -> put(10)).isInstanceOf(HttpTimeoutException.class);
        Thread.ofVirtual().start(() -> {
            pause();
            link.set(ObjectStoreLink.Mode.WELL);
        });
        assertThat(put(10).statusCode()).isEqualTo(200);
    }

    @Test
    void answers503InPlaceOfTheStore() throws Exception {
        link.set(ObjectStoreLink.Mode.UNAVAILABLE);

        HttpResponse<String> answer = put(10);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("SlowDown");
    }

    @Test
    void cutsUploadsAndNothingElse() throws Exception {
        link.set(ObjectStoreLink.Mode.CUTS_UPLOADS);

        assertThatThrownBy(() -> put(20_000)).isInstanceOf(IOException.class);
        assertThat(put(10).body()).startsWith("10 for");
        assertThat(put(10).body()).startsWith("10 for");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> put(int bytes) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(link.address())
                        .timeout(Duration.ofSeconds(2))
                        .PUT(BodyPublishers.ofByteArray(new byte[bytes]))
                        .build(),
                BodyHandlers.ofString());
    }
}
