package dev.imagery.browser;

import dev.imagery.infrastructure.process.BoundChild;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The service itself, as its own process. */
final class Orchestration implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Path JARS = Path.of("../orchestration-service/target");

    private final Process process;
    private final URI url;
    private final Path log;

    private Orchestration(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    static Orchestration start(Path folder, URI customization, URI cdn) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString());
        builder.directory(folder.toFile());
        builder.environment()
                .put(
                        "SPRING_APPLICATION_JSON",
                        JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "server.port",
                                        port,
                                        "server.address",
                                        "127.0.0.1",
                                        "imagery.customization.url",
                                        customization.toString(),
                                        "imagery.cdn.base-url",
                                        cdn.toString(),
                                        "imagery.sample.enabled",
                                        true)));
        Path log = folder.resolve("orchestration.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Orchestration started =
                new Orchestration(BoundChild.start(builder, "KILL"), URI.create("http://127.0.0.1:" + port), log);
        started.awaitReadiness();
        return started;
    }

    URI url() {
        return url;
    }

    private void awaitReadiness() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            Instant end = Instant.now().plus(LIMIT);
            while (!isReady(http, question)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IOException("Orchestration did not start:\n" + Files.readString(log));
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(JARS, "orchestration-service-*.jar")) {
            for (Path file : files) {
                return file.toAbsolutePath().normalize();
            }
        }
        throw new IOException("No jar in " + JARS + "; build it first with: mvn -DskipTests package");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
