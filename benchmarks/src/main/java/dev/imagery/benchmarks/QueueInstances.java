package dev.imagery.benchmarks;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import dev.imagery.infrastructure.process.BoundChild;
import dev.imagery.infrastructure.s3.LocalObjectStore;
import dev.imagery.infrastructure.s3.ObjectStoreSettings;
import dev.imagery.local.launch.UnpackedService;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.process.Readiness;
import dev.imagery.local.suite.SuiteHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Instances of the generation service on one PostgreSQL, which keeps what has committed as it does in production: with fsync. */
final class QueueInstances implements AutoCloseable {

    private static final String SERVICE = "asset-generation-service";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path directory;
    private final UnpackedService jar;
    private final LocalPostgres postgres;
    private final LocalObjectStore objects;
    private final Database database;
    private final List<Process> instances = new ArrayList<>();
    private final List<Instance> workers = new ArrayList<>();

    /** @param directory for all that they keep and write */
    QueueInstances(Path directory) throws IOException, SQLException {
        this.directory = directory;
        this.jar = UnpackedService.of(SuiteHome.in(Path.of("")).jar(SERVICE), directory.resolve("launch"));
        this.postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log")));
        this.objects = LocalObjectStore.start(ObjectStoreSettings.temporary());
        this.database = postgres.database("generation");
    }

    Database database() {
        return database;
    }

    /** Processor time of all workers. */
    Duration workerTime() {
        return workers.stream().map(worker -> time(worker.process().toHandle())).reduce(Duration.ZERO, Duration::plus);
    }

    /** Processor time of PostgreSQL, whose connections are processes. */
    Duration serverTime() {
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(QueueInstances::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Starts a coordinator, waits until it is ready, and answers where. */
    URI startCoordinator(String... settings) throws IOException {
        var started = start("coordinator", settings);
        await(started);
        return started.address();
    }

    /** Starts workers at once, and waits until they are ready. */
    void startWorkers(int count, String... settings) throws IOException {
        for (int worker = 0; worker < count; worker++) {
            workers.add(start("worker", settings));
        }
        for (var worker : workers) {
            await(worker);
        }
    }

    private record Instance(Process process, URI address, Path log) {}

    private Instance start(String role, String... settings) throws IOException {
        int port = Ports.freePort();
        var log = directory.resolve(role + "-" + port + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", OwnClasses.besides(jar), "dev.imagery.generation.GenerationApplication"));
        command.addAll(List.of(
                "--spring.main.sources=" + EmptyRenders.class.getName(),
                "--server.port=" + port,
                "--imagery.roles=" + role,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--imagery.s3.endpoint=" + objects.endpoint(),
                "--imagery.s3.access-key=" + objects.accessKey(),
                "--imagery.s3.secret-key=" + objects.secretKey(),
                "--imagery.render.copies.directory=" + directory.resolve("copies")));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var process = BoundChild.start(builder, "TERM");
        instances.add(process);
        return new Instance(process, URI.create("http://127.0.0.1:" + port), log);
    }

    private static void await(Instance instance) throws IOException {
        var readiness = instance.address().resolve("/actuator/health/readiness");
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (var asking = new Readiness()) {
            while (!asking.isReady(readiness)) {
                if (!instance.process().isAlive() || System.nanoTime() > end) {
                    throw new IOException("an instance did not become ready:\n" + Files.readString(instance.log()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            instances.forEach(Process::destroy);
            for (var instance : instances) {
                if (!instance.waitFor(20, TimeUnit.SECONDS)) {
                    instance.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            instances.forEach(Process::destroyForcibly);
        } finally {
            objects.close();
            postgres.close();
        }
    }
}
