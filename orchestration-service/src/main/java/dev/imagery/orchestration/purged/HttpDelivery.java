package dev.imagery.orchestration.purged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a picture's headers. One that cannot be reached is left alone for a while. */
final class HttpDelivery implements Delivery, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpDelivery.class);
    private static final long LEFT_ALONE = Duration.ofSeconds(5).toNanos();

    private final String base;
    private final Set<Integer> gone;
    private final Duration timeLimit;
    private final HttpClient http;
    private volatile long unreachableAt = System.nanoTime() - LEFT_ALONE;

    HttpDelivery(URI base, Set<Integer> gone, Duration timeLimit) {
        this.base = base.toString().replaceAll("/+$", "") + "/";
        this.gone = Set.copyOf(gone);
        this.timeLimit = timeLimit;
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(timeLimit);
        if ("http".equals(base.getScheme())) {
            client.version(HttpClient.Version.HTTP_1_1);
        }
        this.http = client.build();
    }

    @Override
    public Found look(String key) {
        return System.nanoTime() - unreachableAt < LEFT_ALONE ? Found.UNREACHABLE : ask(key);
    }

    private Found ask(String key) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + key))
                    .method("HEAD", BodyPublishers.noBody())
                    .timeout(timeLimit)
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return gone.contains(status) ? Found.GONE : Found.THERE;
        } catch (IOException | IllegalArgumentException failure) {
            log.debug("Cannot look for {}", key, failure);
            if (failure instanceof IOException) {
                unreachableAt = System.nanoTime();
            }
            return Found.UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Found.UNREACHABLE;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
