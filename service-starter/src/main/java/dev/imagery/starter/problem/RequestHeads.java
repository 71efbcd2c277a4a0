package dev.imagery.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses, before a controller is called, what is wrong with any request: what Spring, the container or a database would fail at. */
final class RequestHeads implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        refuseWildcard(request.getContentType());
        if (request.getQueryString() != null) {
            refuseNul(parameters(request));
        }
        return true;
    }

    private static void refuseWildcard(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        if (contentType == null) {
            return;
        }
        try {
            if (!MediaType.parseMediaType(contentType).isConcrete()) {
                throw new HttpMediaTypeNotSupportedException("A body has one media type, not " + contentType);
            }
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException(malformed.getMessage());
        }
    }

    /** The container decodes them at the first call, and throws where they are not UTF-8 or too many. */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            throw ProblemException.invalidParameters(
                    List.of(Fault.of("/query", "malformed", null, "parameters in percent-encoded UTF-8")));
        }
    }

    /** No parameter has a use for it, and PostgreSQL keeps none in a text. */
    private static void refuseNul(Map<String, String[]> parameters) {
        List<Fault> faults = parameters.entrySet().stream()
                .filter(parameter -> Arrays.stream(parameter.getValue()).anyMatch(value -> value.indexOf('\0') >= 0))
                .map(parameter -> Fault.of(
                        "/query" + Pointers.step(parameter.getKey()),
                        "malformed",
                        Shortened.of(parameter.getValue()[0]),
                        "a text without NUL"))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalidParameters(faults);
        }
    }
}
