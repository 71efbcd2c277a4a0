package dev.imagery.starter.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code urn:imagery:problem:} and a stable kebab-case name
 * @param title what is wrong, in one sentence
 * @param status the HTTP status code
 * @param detail more about this very occurrence, or null
 * @param instance the path asked for
 * @param requestId the id to look for in the logs, or null where the request got none
 * @param faults all that is wrong with the request; empty where the fault is not in its content
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        @Nullable String requestId,
        List<Fault> faults) {

    /** What every {@code type} starts with. */
    public static final String TYPE_PREFIX = "urn:imagery:problem:";

    public Problem {
        faults = List.copyOf(faults);
    }
}
