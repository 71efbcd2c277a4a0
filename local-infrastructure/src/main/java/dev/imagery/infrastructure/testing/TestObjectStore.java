package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.s3.LocalObjectStore;
import dev.imagery.infrastructure.s3.ObjectStoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A fresh, empty bucket for one test class, on an S3 endpoint that the whole test run shares. */
public final class TestObjectStore {

    private final LocalObjectStore store;
    private final String bucket;

    private TestObjectStore(LocalObjectStore store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /** Makes the bucket; the first call of a test run starts the endpoint. */
    public static TestObjectStore create() {
        String bucket = "test-" + UUID.randomUUID();
        Shared.STORE.createBucket(bucket);
        return new TestObjectStore(Shared.STORE, bucket);
    }

    /** The endpoint to give to an S3 client, with path-style access. */
    public URI endpoint() {
        return store.endpoint();
    }

    /** The region that requests are signed for. */
    public String region() {
        return LocalObjectStore.REGION;
    }

    /** The access key. */
    public String accessKey() {
        return store.accessKey();
    }

    /** The secret of {@link #accessKey()}. */
    public String secretKey() {
        return store.secretKey();
    }

    /** The bucket of this test. */
    public String bucket() {
        return bucket;
    }

    /** Tells a Spring test's registry where the store is: all settings below {@code imagery.s3}. */
    public void describeTo(BiConsumer<String, Supplier<Object>> registry) {
        registry.accept("imagery.s3.endpoint", () -> endpoint().toString());
        registry.accept("imagery.s3.region", this::region);
        registry.accept("imagery.s3.access-key", this::accessKey);
        registry.accept("imagery.s3.secret-key", this::secretKey);
        registry.accept("imagery.s3.bucket", this::bucket);
        registry.accept("imagery.s3.path-style", () -> true);
        registry.accept("imagery.s3.create-bucket", () -> false);
    }

    private static final class Shared {
        private static final LocalObjectStore STORE = start();

        private static LocalObjectStore start() {
            try {
                LocalObjectStore store = LocalObjectStore.start(ObjectStoreSettings.temporary());
                Runtime.getRuntime().addShutdownHook(new Thread(store::close, "object-store-closer"));
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
