package dev.imagery.starter.s3;

import dev.imagery.starter.problem.Problem;
import dev.imagery.starter.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Tells callers to come back where the object store is away: 503, and not an error of ours. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ObjectStoreAdvice {

    private static final Logger log = LoggerFactory.getLogger(ObjectStoreAdvice.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** The store cannot be reached, or not in time. */
    @ExceptionHandler
    ResponseEntity<Problem> away(SdkClientException failure, HttpServletRequest request) {
        log.error("503 {}: the object store is away", request.getRequestURI(), failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(
                        Problem.TYPE_PREFIX + "service-unavailable",
                        "The service cannot answer at the moment",
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        "The object store is away.",
                        request.getRequestURI(),
                        RequestId.current().orElse(null),
                        List.of()));
    }
}
