package dev.imagery.generation.storage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Uploads objects straight to the object store, by the addresses that storage signs for those that it lacks. */
@Component
public class ObjectUpload {

    /** The client sends these by itself, with the values that were signed. */
    private static final Set<String> SENT_BY_CLIENT = Set.of("host", "content-length");

    private static final int OK = 200;
    private static final int PRECONDITION_FAILED = 412;

    private final AssetStorage storage;
    private final StorageSettings settings;
    private final HttpClient http;

    ObjectUpload(AssetStorage storage, StorageSettings settings) {
        this.storage = storage;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** Returns when all objects are in the store. What it throws may pass. */
    public void upload(List<LocalObject> objects) {
        var byKey = objects.stream().collect(toMap(LocalObject::key, identity(), (same, other) -> same));
        var requests = byKey.values().stream().map(LocalObject::request).toList();
        for (var upload : storage.uploads(requests)) {
            var object = Optional.ofNullable(byKey.get(upload.key()))
                    .orElseThrow(() -> new IllegalStateException("storage wants " + upload.key() + ", never offered"));
            upload.target().ifPresent(target -> put(object, target, upload));
        }
    }

    /** That the object is there already is as good as putting it: storage verifies it when the render is reported. */
    private void put(LocalObject object, URI target, UploadUrl upload) {
        try {
            var request = HttpRequest.newBuilder(target)
                    .timeout(settings.uploadTimeout())
                    .PUT(BodyPublishers.ofFile(object.file()));
            upload.headersToSend().forEach((name, value) -> {
                if (!SENT_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                    request.setHeader(name, value);
                }
            });
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != OK && response.statusCode() != PRECONDITION_FAILED) {
                throw new IOException("the object store answered " + response.statusCode() + " to " + object.key()
                        + ": " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while uploading " + object.key(), e);
        }
    }
}
