package dev.imagery.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A shared cache before one service, as a CDN is: it gives an answer as long as that says by {@code max-age} (RFC 9111), and then, while it
 * fetches a newer one, as long as that says by {@code stale-while-revalidate} (RFC 5861).
 */
final class CachingProxy implements AutoCloseable {

    private static final Pattern DIRECTIVE = Pattern.compile("([a-z-]+)(?:=(\\d+))?");
    private static final long NANOS = 1_000_000_000;

    private final URI service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong fetched = new AtomicLong();

    CachingProxy(URI service) throws IOException {
        this.service = service;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What share of the questions it answered by itself. */
    double hits() {
        return asked.get() == 0 ? 0 : 1 - (double) fetched.get() / asked.get();
    }

    /** An answer, until when it is fresh and until when it may be given all the same. */
    private record Kept(HttpResponse<byte[]> answer, long freshUntil, long staleUntil, AtomicBoolean revalidating) {

        static Optional<Kept> of(HttpResponse<byte[]> answer, long now) {
            var says = directives(answer);
            if (answer.statusCode() != 200 || says.containsKey("no-store") || !says.containsKey("max-age")) {
                return Optional.empty();
            }
            long fresh = now + says.get("max-age") * NANOS;
            long stale = fresh + says.getOrDefault("stale-while-revalidate", 0L) * NANOS;
            return Optional.of(new Kept(answer, fresh, stale, new AtomicBoolean()));
        }

        private static Map<String, Long> directives(HttpResponse<byte[]> answer) {
            var directives = new ConcurrentHashMap<String, Long>();
            DIRECTIVE
                    .matcher(answer.headers().firstValue("Cache-Control").orElse(""))
                    .results()
                    .forEach(found -> directives.put(
                            found.group(1), found.group(2) == null ? 0L : Long.parseLong(found.group(2))));
            return directives;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            var answer = answer(exchange.getRequestURI());
            for (var name : new String[] {"Content-Type", "Imagery-Release", "Imagery-Degraded"}) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> answer(URI resource) throws IOException {
        long now = System.nanoTime();
        var known = kept.get(resource);
        if (known == null || now > known.staleUntil()) {
            return fetch(resource);
        }
        if (now > known.freshUntil() && known.revalidating().compareAndSet(false, true)) {
            threads.execute(() -> revalidate(resource));
        }
        return known.answer();
    }

    private void revalidate(URI resource) {
        try {
            fetch(resource);
        } catch (IOException e) {
            System.err.println("  the cache could not ask for " + resource + " again: " + e);
        }
    }

    private HttpResponse<byte[]> fetch(URI resource) throws IOException {
        fetched.incrementAndGet();
        try {
            // when it was asked for counts, so that nothing is given longer than it says
            long asking = System.nanoTime();
            var answer =
                    http.send(HttpRequest.newBuilder(service.resolve(resource)).build(), BodyHandlers.ofByteArray());
            Kept.of(answer, asking).ifPresent(fresh -> kept.put(resource, fresh));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
