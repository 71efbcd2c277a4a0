package dev.imagery.benchmarks;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.postgres.LocalPostgres;
import dev.imagery.infrastructure.postgres.PostgresSettings;
import dev.imagery.infrastructure.s3.LocalObjectStore;
import dev.imagery.infrastructure.s3.ObjectStoreSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The storage service on a PostgreSQL of its own, which keeps what has committed as it does in production: with fsync. */
final class StorageInstance implements AutoCloseable {

    /** For a database of some gigabytes. */
    private static final int BUFFERS_MB = 512;

    private final LocalPostgres postgres;
    private final LocalObjectStore objects;
    private final Database database;
    private final ServiceProcess service;

    /**
     * Starts it and waits until it is ready.
     *
     * @param directory for all that it keeps and writes
     */
    StorageInstance(Path directory) throws IOException, SQLException {
        this.postgres = LocalPostgres.start(
                PostgresSettings.keptIn(directory.resolve("database"), 0, directory.resolve("postgres.log"))
                        .withBuffers(BUFFERS_MB));
        this.objects = LocalObjectStore.start(ObjectStoreSettings.temporary());
        this.database = postgres.database("storage");
        this.service = new ServiceProcess(
                "asset-storage-service",
                Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "imagery.s3.endpoint", objects.endpoint(),
                        "imagery.s3.access-key", objects.accessKey(),
                        "imagery.s3.secret-key", objects.secretKey()),
                directory);
    }

    Database database() {
        return database;
    }

    URI address() {
        return service.address();
    }

    @Override
    public void close() {
        try {
            service.close();
        } finally {
            objects.close();
            postgres.close();
        }
    }
}
