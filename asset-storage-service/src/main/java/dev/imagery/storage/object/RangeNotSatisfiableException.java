package dev.imagery.storage.object;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An object ends before all ranges that were asked for. Told as 416 with the object's length. */
final class RangeNotSatisfiableException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param length of the object in bytes */
    RangeNotSatisfiableException(long length) {
        super(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        getBody().setDetail("The object has " + length + " bytes.");
        getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
    }
}
