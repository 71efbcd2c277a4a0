package dev.imagery.benchmarks;

import dev.imagery.infrastructure.process.BoundChild;
import dev.imagery.local.launch.UnpackedService;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.process.Readiness;
import dev.imagery.local.suite.SuiteHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One more instance of a service, on a free port. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final URI address;
    private final Process process;

    /**
     * Starts it and waits until it is ready.
     *
     * @param module of the checkout that is the working directory
     * @param directory for what it writes
     */
    ServiceProcess(String module, Map<String, Object> settings, Path directory) throws IOException {
        this(module, settings, directory, "512m");
    }

    /**
     * The same with another heap.
     *
     * @param heap as {@code -Xmx} takes it
     */
    ServiceProcess(String module, Map<String, Object> settings, Path directory, String heap) throws IOException {
        this(module, settings, directory, heap, Ports.freePort());
    }

    /** The same on a port of the caller's choice. */
    ServiceProcess(String module, Map<String, Object> settings, Path directory, String heap, int port)
            throws IOException {
        this(
                module,
                directory,
                heap,
                port,
                settings,
                jar -> List.of("-jar", jar.jar().toString()));
    }

    /**
     * A service with something besides.
     *
     * @param source what it has besides, a class of this module that Spring makes a bean
     * @param application the service's own main class
     */
    static ServiceProcess with(
            Class<?> source, String module, String application, Map<String, Object> settings, Path directory)
            throws IOException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.main.sources", source.getName());
        return new ServiceProcess(
                module,
                directory,
                "512m",
                Ports.freePort(),
                all,
                jar -> List.of("-cp", OwnClasses.besides(jar), application));
    }

    private ServiceProcess(
            String module,
            Path directory,
            String heap,
            int port,
            Map<String, Object> settings,
            Function<UnpackedService, List<String>> launched)
            throws IOException {
        var jar = UnpackedService.of(
                SuiteHome.in(Path.of("")).jar(module),
                directory.resolve("launch").resolve(module));
        this.address = URI.create("http://127.0.0.1:" + port);
        var log = directory.resolve(module + ".log");
        this.process = BoundChild.start(
                new ProcessBuilder(command(launched.apply(jar), port, settings, heap))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile()),
                "TERM");
        await(log);
    }

    URI address() {
        return address;
    }

    /** As the kernel does it for want of memory. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it hang: it keeps its connections and answers nothing. */
    void hang() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + name + " ended with " + exit);
        }
    }

    private static List<String> command(List<String> launched, int port, Map<String, Object> settings, String heap) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC"));
        command.addAll(launched);
        command.add("--server.port=" + port);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private void await(Path log) throws IOException {
        var readiness = address.resolve("/actuator/health/readiness");
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (var asking = new Readiness()) {
            while (!asking.isReady(readiness)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IOException("the service did not become ready:\n" + Files.readString(log));
                }
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
