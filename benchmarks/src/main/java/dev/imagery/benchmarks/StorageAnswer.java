package dev.imagery.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/** Of a storage that knows no render, wants no object, and has whatever version it is asked for live. It comes without a socket. */
final class StorageAnswer implements ClientHttpResponse {

    private static final byte[] TO_EVERYTHING = """
            {"renders": [], "uploads": [], "owners": [], "version": 1, "state": "live"}""".getBytes(StandardCharsets.UTF_8);

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.OK;
    }

    @Override
    public String getStatusText() {
        return HttpStatus.OK.getReasonPhrase();
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(TO_EVERYTHING.length);
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(TO_EVERYTHING);
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
