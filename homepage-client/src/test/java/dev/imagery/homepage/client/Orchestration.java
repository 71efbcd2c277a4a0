package dev.imagery.homepage.client;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The service alone, as its own process: no database, no customization, no storage. */
final class Orchestration implements AutoCloseable {

    private static final Path JARS = Path.of("../orchestration-service/target");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final URI url;

    private Orchestration(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it, and waits until it answers. */
    static Orchestration start(Path folder, Path fixture) throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("orchestration.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--imagery.cdn.base-url=https://cdn.example.com",
                        "--imagery.customization.mode=fixture",
                        "--imagery.customization.fixture=" + fixture.toRealPath())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Orchestration started = new Orchestration(process, URI.create("http://127.0.0.1:" + port));
        started.awaitReadiness(log);
        return started;
    }

    URI url() {
        return url;
    }

    private void awaitReadiness(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IOException("The service did not start:\n" + Files.readString(log));
                }
                Thread.sleep(50);
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(JARS)) {
            return files.filter(file -> file.getFileName().toString().matches("orchestration-service-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IOException("No jar in " + JARS + "; build it first with: mvn -DskipTests package"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
