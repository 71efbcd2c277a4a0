package dev.imagery.infrastructure.s3;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store keeps its objects, where it listens, and for whom.
 *
 * @param directory one directory for each bucket is made in it; absent means a temporary one that is deleted on close
 * @param port the TCP port on the loopback address; 0 means a free one
 * @param accessKey the one identity that the store knows
 * @param secretKey its secret
 */
public record ObjectStoreSettings(@Nullable Path directory, int port, String accessKey, String secretKey) {

    /** A store whose objects go when it closes, on a free port: for tests. */
    public static ObjectStoreSettings temporary() {
        return new ObjectStoreSettings(null, 0, "imagery", "imagery-secret");
    }

    /** A store that keeps its objects in {@code directory}. */
    public static ObjectStoreSettings keptIn(Path directory, int port) {
        return new ObjectStoreSettings(directory, port, "imagery", "imagery-secret");
    }
}
