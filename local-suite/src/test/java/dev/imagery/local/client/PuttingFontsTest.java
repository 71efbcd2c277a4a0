package dev.imagery.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PuttingFontsTest {

    @TempDir
    private Path directory;

    @Test
    void aFontIsPutUnderItsFamilyAndWeightWithItsLicence() throws IOException {
        var asked = new CompletableFuture<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/fonts", exchange -> {
            asked.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] answer = "{\"family\": \"Brand Sans\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var file = Files.writeString(directory.resolve("font.ttf"), "bytes");
            var client = new GenerationClient(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

            var font = client.putFont(file, "Brand Sans", 700, "Bought & paid");

            assertThat(font.path("family").asString()).isEqualTo("Brand Sans");
            assertThat(asked).isCompletedWithValue("PUT /v1/fonts/Brand%20Sans/700?licence=Bought%20%26%20paid bytes");
        } finally {
            server.stop(0);
        }
    }
}
