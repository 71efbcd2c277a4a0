package dev.imagery.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers to come back where the database is away or takes too long: 503, and not an error of ours. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class DatabaseAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAdvice.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Problem> away(Exception failure, HttpServletRequest request) {
        return later("The database is away.", failure, request);
    }

    /** Where the database went away in the middle of a transaction, taking that back fails as well, and is what is thrown. */
    @ExceptionHandler
    ResponseEntity<Problem> neitherDoneNorTakenBack(TransactionSystemException failure, HttpServletRequest request) {
        if (failure.getOriginalException() instanceof DataAccessResourceFailureException) {
            return away(failure, request);
        }
        log.error("500 {} failed", request.getRequestURI(), failure);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(failure, 500, request.getRequestURI()));
    }

    /** A statement was ended by the time limit of its transaction. */
    @ExceptionHandler(QueryTimeoutException.class)
    ResponseEntity<Problem> slow(Exception failure, HttpServletRequest request) {
        return later("The database took too long.", failure, request);
    }

    private static ResponseEntity<Problem> later(String detail, Exception failure, HttpServletRequest request) {
        log.error("503 {}: {}", request.getRequestURI(), detail, failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.ofStatus(503, detail, request.getRequestURI()));
    }
}
