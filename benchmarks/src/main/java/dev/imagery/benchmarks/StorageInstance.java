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
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The storage service on a PostgreSQL of its own, which keeps what has committed as it does in production: with fsync. */
final class StorageInstance implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final LocalPostgres postgres;
    private final LocalObjectStore objects;
    private final Database database;
    private final URI address;
    private final Process service;

    /**
     * Starts it and waits until it is ready.
     *
     * @param directory for all that it keeps and writes
     */
    StorageInstance(Path directory) throws IOException, SQLException {
        var jar =
                UnpackedService.of(SuiteHome.in(Path.of("")).jar("asset-storage-service"), directory.resolve("launch"));
        this.postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log")));
        this.objects = LocalObjectStore.start(ObjectStoreSettings.temporary());
        this.database = postgres.database("storage");
        int port = Ports.freePort();
        this.address = URI.create("http://127.0.0.1:" + port);
        var log = directory.resolve("storage.log");
        this.service = start(jar, port, log);
        await(log);
    }

    Database database() {
        return database;
    }

    URI address() {
        return address;
    }

    private Process start(UnpackedService jar, int port, Path log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.jar().toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--imagery.s3.endpoint=" + objects.endpoint(),
                "--imagery.s3.access-key=" + objects.accessKey(),
                "--imagery.s3.secret-key=" + objects.secretKey());
        return BoundChild.start(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()), "TERM");
    }

    private void await(Path log) throws IOException {
        var readiness = address.resolve("/actuator/health/readiness");
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (var asking = new Readiness()) {
            while (!asking.isReady(readiness)) {
                if (!service.isAlive() || System.nanoTime() > end) {
                    throw new IOException("the service did not become ready:\n" + Files.readString(log));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            service.destroy();
            if (!service.waitFor(20, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            service.destroyForcibly();
        } finally {
            objects.close();
            postgres.close();
        }
    }
}
