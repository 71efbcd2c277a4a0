package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.process.BoundChild;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service in a process of its own, started from its jar. It does not outlive the test run, however that ends. */
public final class TestService implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Process process;
    private final URI url;
    private final Path log;

    private TestService(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /**
     * Starts it on a free port of the loopback address and waits until it is ready.
     *
     * @param module a folder beside the working directory, with the built jar in it
     * @param folder that it works in and logs to
     * @param settings by their names
     * @throws IOException when it does not become ready, with what it said
     */
    public static TestService start(String module, Path folder, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path log = folder.resolve(module + ".log");
        Process process = BoundChild.start(
                new ProcessBuilder(command(jar(module), port, settings))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile()),
                "KILL");
        TestService started = new TestService(process, URI.create("http://127.0.0.1:" + port), log);
        try {
            started.awaitReadiness();
        } catch (IOException e) {
            started.close();
            throw e;
        }
        return started;
    }

    /** Where it answers. */
    public URI url() {
        return url;
    }

    private static List<String> command(Path jar, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private void awaitReadiness() throws IOException {
        HttpRequest question = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http, question)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("The service did not start:\n" + Files.readString(log));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar(String module) throws IOException {
        Path built = Path.of("..", module, "target").toAbsolutePath().normalize();
        if (Files.isDirectory(built)) {
            try (Stream<Path> files = Files.list(built)) {
                var jar = files.filter(file -> file.getFileName().toString().matches(module + "-\\d.*\\.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new IOException("No jar in " + built + "; build it first with: mvn -DskipTests package");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
