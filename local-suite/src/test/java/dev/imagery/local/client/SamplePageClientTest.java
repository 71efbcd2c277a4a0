package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class SamplePageClientTest {

    private HttpServer service;
    private SamplePageClient client;
    private int status = 200;
    private String html = "";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/demo/home", exchange -> {
            try (exchange) {
                byte[] body = html.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        service.start();
        client = new SamplePageClient(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void thePictureOfAPageIsFound() throws IOException {
        html = "<picture><img class=\"wall\" src=\"http://cdn.example/a.jpg?a=1&amp;b=2\" alt=\"\"></picture>";

        assertThat(client.page(client.address("JP", "ja")).orElseThrow().picture())
                .contains(URI.create("http://cdn.example/a.jpg?a=1&b=2"));
    }

    @Test
    void aPageMayHaveNone() throws IOException {
        html = "<main></main>";

        assertThat(client.page(client.address("JP", "ja")).orElseThrow().picture())
                .isEmpty();
    }

    @Test
    void anInstallationMayHaveNoPage() throws IOException {
        status = 404;

        assertThat(client.page(client.address("JP", "ja"))).isEmpty();
    }
}
