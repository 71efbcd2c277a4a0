package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor's homepage shows. */
public final class HomepageClient {

    private final HttpService service;

    /** A client of the orchestration service at {@code base}. */
    public HomepageClient(URI base) {
        this.service = new HttpService(base);
    }

    /** The address that answers for a context, for a person to open. */
    public URI address(Context context) {
        return service.address("/v1/homepage?" + context.query());
    }

    /** The response for a context. */
    public Homepage homepage(Context context) throws IOException {
        HttpResponse<byte[]> response = service.get("/v1/homepage?" + context.query());
        return new Homepage(
                JsonMapper.shared().readTree(response.body()),
                response.headers().firstValue("Imagery-Release").orElse(null),
                response.headers().firstValue("Imagery-Degraded").isPresent());
    }

    /** The bytes of a picture. */
    public byte[] picture(URI address) throws IOException {
        return service.get(address.toString()).body();
    }
}
