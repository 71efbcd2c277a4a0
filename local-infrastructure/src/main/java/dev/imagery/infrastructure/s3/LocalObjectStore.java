package dev.imagery.infrastructure.s3;

import dev.imagery.infrastructure.Directories;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** An S3 endpoint in this process, by S3Proxy over a directory; requests are signed with AWS signature version 4. */
public final class LocalObjectStore implements AutoCloseable {

    /** The region that requests must be signed for. */
    public static final String REGION = "us-east-1";

    private final ObjectStoreSettings settings;
    private final Path directory;
    private final BlobStore blobs;
    private final S3Proxy proxy;

    private LocalObjectStore(ObjectStoreSettings settings) throws IOException {
        this.settings = settings;
        this.directory = settings.directory() == null
                ? Files.createTempDirectory("imagery-objects-")
                : Files.createDirectories(settings.directory());
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", directory.toString());
        this.blobs = BlobStores.create("filesystem-nio2", properties);
        this.proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
                .awsAuthentication(AuthenticationType.AWS_V4, settings.accessKey(), settings.secretKey())
                .build();
    }

    /**
     * Starts a store; it listens when this returns.
     *
     * @throws IOException when the directory cannot be made or the port cannot be taken
     */
    public static LocalObjectStore start(ObjectStoreSettings settings) throws IOException {
        LocalObjectStore store = new LocalObjectStore(settings);
        try {
            store.proxy.start();
        } catch (Exception e) {
            store.close();
            throw new IOException("The object store did not start on port " + settings.port(), e);
        }
        return store;
    }

    /** The endpoint to give to an S3 client, with path-style access. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** The access key that the store knows. */
    public String accessKey() {
        return settings.accessKey();
    }

    /** The secret of {@link #accessKey()}. */
    public String secretKey() {
        return settings.secretKey();
    }

    /** Makes a bucket, unless it exists. */
    public void createBucket(String name) {
        if (!blobs.containerExists(name)) {
            blobs.createContainer(name);
        }
    }

    /** Stops the endpoint and deletes the objects if they are temporary. */
    @Override
    public void close() {
        try {
            proxy.stop();
            blobs.close();
            if (settings.directory() == null) {
                Directories.delete(directory);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The object store in " + directory + " did not stop", e);
        }
    }
}
