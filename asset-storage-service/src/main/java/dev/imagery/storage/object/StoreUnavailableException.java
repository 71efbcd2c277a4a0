package dev.imagery.storage.object;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** S3 does not answer, or answers that it cannot at the moment. Told as 503 with {@code Retry-After}. */
public final class StoreUnavailableException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    StoreUnavailableException(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    }
}
