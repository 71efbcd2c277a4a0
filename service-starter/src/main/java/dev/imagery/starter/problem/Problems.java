package dev.imagery.starter.problem;

import dev.imagery.starter.request.BodyTooLargeException;
import dev.imagery.starter.request.RequestId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Translates what a request failed with to the problem that its caller is told. */
final class Problems {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "The request is malformed",
            404, "There is nothing at this path",
            405, "This path does not know the method",
            406, "This path cannot answer in an accepted media type",
            413, "The body is too large",
            415, "This path does not know the body's media type",
            500, "Something went wrong on our side",
            503, "The service cannot answer at the moment");

    private static final Map<Integer, String> TYPES =
            Map.of(400, "bad-request", 413, "too-large", 422, "invalid-request", 500, "internal");

    private Problems() {}

    /** @param status the status that Spring or the container gave the failure */
    static Problem of(Throwable failure, int status, String instance) {
        return switch (failure) {
            case ProblemException problem ->
                problem(
                        problem.status().value(),
                        problem.type(),
                        problem.title(),
                        problem.detail(),
                        instance,
                        problem.faults());
            case HttpMessageNotReadableException unreadable -> ofBody(unreadable, instance);
            case MethodArgumentNotValidException invalid -> {
                MethodParameter parameter = invalid.getParameter();
                boolean body = Parameters.isBody(parameter);
                yield faulty(body, instance, ValidationFaults.of(invalid, body ? "" : "/query"));
            }
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() -> ofParameters(invalid, instance);
            case MethodArgumentTypeMismatchException mismatch -> {
                String pointer = Parameters.pointer(mismatch.getParameter(), mismatch.getName());
                Fault fault = JsonFaults.wrongValue(pointer, mismatch.getValue(), mismatch.getRequiredType());
                yield faulty(false, instance, List.of(fault));
            }
            case MissingServletRequestParameterException missing ->
                faulty(
                        false,
                        instance,
                        List.of(Fault.of(
                                "/query" + Pointers.step(missing.getParameterName()), "missing", null, "a value")));
            case MissingRequestHeaderException missing ->
                faulty(
                        false,
                        instance,
                        List.of(Fault.of(
                                "/header" + Pointers.step(missing.getHeaderName()), "missing", null, "a value")));
            case HttpRequestMethodNotSupportedException method ->
                ofStatus(status, allowed(method.getSupportedMethods()), instance);
            case HttpMediaTypeNotSupportedException media ->
                ofStatus(status, expected(media.getSupportedMediaTypes()), instance);
            case BodyTooLargeException large -> ofStatus(413, large.getMessage(), instance);
            case ResponseStatusException told -> ofStatus(status, told.getReason(), instance);
            case ErrorResponse told
            when status != 404 && status < 500 ->
                ofStatus(status, told.getBody().getDetail(), instance);
            default -> ofStatus(status, null, instance);
        };
    }

    /** A problem of which no more is known than its status. */
    static Problem ofStatus(int status, @Nullable String detail, String instance) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        String kebab = known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        String title = TITLES.getOrDefault(known.value(), known.getReasonPhrase());
        return problem(known.value(), TYPES.getOrDefault(known.value(), kebab), title, detail, instance, List.of());
    }

    /** What {@link StrictJson} did not tell itself: there is no body, or its reading broke off. */
    private static Problem ofBody(HttpMessageNotReadableException unreadable, String instance) {
        return unreadable.getMostSpecificCause() instanceof BodyTooLargeException large
                ? ofStatus(413, large.getMessage(), instance)
                : of(StrictJson.notJson("The body is empty or cannot be read."), 400, instance);
    }

    private static Problem ofParameters(HandlerMethodValidationException invalid, String instance) {
        List<Fault> faults = invalid.getParameterValidationResults().stream()
                .flatMap(result -> ValidationFaults.of(result).stream())
                .toList();
        boolean body = invalid.getParameterValidationResults().stream()
                .anyMatch(result -> Parameters.isBody(result.getMethodParameter()));
        return faulty(body, instance, faults);
    }

    private static Problem faulty(boolean body, String instance, List<Fault> faults) {
        ProblemException refusal = body
                ? ProblemException.faulty("invalid-request", "The body", faults)
                : ProblemException.invalidParameters(faults);
        return of(refusal, refusal.status().value(), instance);
    }

    private static @Nullable String allowed(String @Nullable [] methods) {
        return methods == null || methods.length == 0 ? null : "Known here: " + String.join(", ", methods) + ".";
    }

    private static @Nullable String expected(List<MediaType> types) {
        return types.isEmpty() ? null : "Known here: " + MediaType.toString(types) + ".";
    }

    private static Problem problem(
            int status, String type, String title, @Nullable String detail, String instance, List<Fault> faults) {
        return new Problem(
                Problem.TYPE_PREFIX + type,
                title,
                status,
                detail,
                instance,
                RequestId.current().orElse(null),
                faults);
    }
}
