package dev.imagery.storage.object;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An object is just being removed from the bucket; once it is gone it can be uploaded anew. Told as 503 with {@code Retry-After}. */
public final class ObjectGoingException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    ObjectGoingException() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        getBody().setDetail("An object is just being removed; it can be uploaded anew once it is gone.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    }
}
