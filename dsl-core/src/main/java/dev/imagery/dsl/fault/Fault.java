package dev.imagery.dsl.fault;

import java.util.Optional;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON Pointer (RFC 6901) to the faulty part; empty for the whole input
 * @param code stable, for programs: for example {@code out-of-range}
 * @param found the value found, as JSON text; empty where there is none
 * @param expected what would have been right, for people
 * @param suggestion the nearest valid value, where one is near
 */
public record Fault(
        String pointer, String code, Optional<String> found, String expected, Optional<String> suggestion) {}
