package dev.imagery.local.client;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Requests to one service. Not finding it there is told as such, and its errors by their problem details. */
final class HttpService {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ERROR = 400;

    private final URI base;

    HttpService(URI base) {
        this.base = base;
    }

    HttpResponse<byte[]> get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** The lines of an answer as they come; to be closed. */
    Stream<String> lines(String path, String... headers) throws IOException {
        return send(with(headers, request(path)).GET(), BodyHandlers.ofLines()).body();
    }

    HttpResponse<byte[]> post(String path, String contentType, byte[] body, String... headers) throws IOException {
        return send(with(headers, request(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> put(String path, String contentType, BodyPublisher body, String... headers)
            throws IOException {
        return send(
                with(headers, request(path)).header("Content-Type", contentType).PUT(body));
    }

    HttpResponse<byte[]> delete(String path, String... headers) throws IOException {
        return send(with(headers, request(path)).DELETE());
    }

    /**
     * Writes an answer to a file as it comes, however long that takes.
     *
     * @param limit until the service begins to answer
     */
    void download(String path, Path file, Duration limit) throws IOException {
        send(
                request(path).timeout(limit).GET(),
                answer -> answer.statusCode() < ERROR
                        ? BodySubscribers.mapping(BodySubscribers.ofFile(file), Object.class::cast)
                        : BodySubscribers.mapping(BodySubscribers.ofByteArray(), Object.class::cast));
    }

    /**
     * Sends a file as it is.
     *
     * @param limit until the service answers
     */
    HttpResponse<byte[]> upload(String path, String contentType, Path file, Duration limit) throws IOException {
        return send(
                request(path).timeout(limit).header("Content-Type", contentType).POST(BodyPublishers.ofFile(file)));
    }

    URI address(String path) {
        return base.resolve(path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(LIMIT);
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) throws IOException {
        return send(builder, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder builder, BodyHandler<T> handler) throws IOException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<T> response = HTTP.send(request, handler);
            if (response.statusCode() >= ERROR) {
                throw new RefusedException(request.uri(), response.statusCode(), bytes(response.body()));
            }
            return response;
        } catch (ConnectException e) {
            throw new NoAnswerException(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static byte[] bytes(Object body) {
        return switch (body) {
            case byte[] bytes -> bytes;
            case Stream<?> lines ->
                lines.map(String::valueOf).collect(joining("\n")).getBytes(StandardCharsets.UTF_8);
            default -> String.valueOf(body).getBytes(StandardCharsets.UTF_8);
        };
    }
}
