package dev.imagery.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class TransferClientTest {

    private static final byte[] ARCHIVE = Arrays.copyOf("a header and a file".getBytes(UTF_8), 2048);

    @TempDir
    private Path directory;

    private final List<String> requests = new ArrayList<>();
    private HttpServer service;
    private TransferClient client;
    private int status = 200;
    private List<byte[]> answers = List.of();

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                requests.add("%s %s %d".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body.length));
                byte[] answer = answers.get(Math.min(requests.size(), answers.size()) - 1);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        service.start();
        client = new TransferClient(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void anExportIsWrittenToItsFile() throws IOException {
        answers = List.of(ARCHIVE);
        Path file = directory.resolve("walls.tar");

        client.export("walls", 4, file);

        assertThat(file).hasBinaryContent(ARCHIVE);
        assertThat(requests).containsExactly("GET /v1/groups/walls/versions/4/export 0");
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void anExportThatEndsEarlyLeavesNoFile() {
        answers = List.of("cut off".getBytes(UTF_8));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> client.export("walls", 4, directory.resolve("walls.tar")))
                .withMessageContaining("ended early");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anExportThatIsRefusedSaysWhyAndLeavesNoFile() {
        status = 409;
        answers = List.of("{\"title\": \"Version 4 of walls is not sealed\"}".getBytes(UTF_8));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> client.export("walls", 4, directory.resolve("walls.tar")))
                .withMessage("Version 4 of walls is not sealed");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anImportSendsTheFile() throws IOException {
        answers = List.of("{\"version\": 1}".getBytes(UTF_8));
        Path file = Files.write(directory.resolve("walls.tar"), ARCHIVE);

        assertThat(client.take(file, Optional.empty()).path("version").asInt()).isEqualTo(1);
        client.take(file, Optional.of("walls-2"));

        assertThat(requests).containsExactly("POST /v1/imports 2048", "POST /v1/imports?group=walls-2 2048");
    }

    @Test
    void theReportHasTheGroupsOfAllPages() throws IOException {
        answers = List.of(
                "{\"groups\": [{\"group\": \"a\"}], \"next\": \"a\"}".getBytes(UTF_8),
                "{\"groups\": [{\"group\": \"b\"}]}".getBytes(UTF_8));

        assertThat(client.report(true).path("groups")).hasSize(2);

        assertThat(requests)
                .containsExactly("GET /v1/storage?limit=1000&fresh=true 0", "GET /v1/storage?limit=1000&after=a 0");
    }
}
