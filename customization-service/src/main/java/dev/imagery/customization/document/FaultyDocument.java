package dev.imagery.customization.document;

import dev.imagery.rules.reading.Reading;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** A refused document as a problem detail. */
public final class FaultyDocument {

    private FaultyDocument() {}

    /** Something that reads a body to its end. */
    @FunctionalInterface
    public interface Reader<T> {

        /** @throws JacksonException when the body is not JSON, or cannot be read to its end */
        Reading<T> read() throws IOException;
    }

    /**
     * What was read.
     *
     * @param type of the problem where there are faults, such as {@code invalid-rule-set}
     * @param what is faulty then, such as {@code The rule set}
     * @throws ProblemException 422 with all faults, or 400 {@code not-json} with line and column
     * @throws IOException when the body is too long, or the sender went away
     */
    public static <T> T accepted(String type, String what, Reader<T> reader) throws IOException {
        return accepted(type, what, reader, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param told what is told of a fault
     */
    public static <T> T accepted(String type, String what, Reader<T> reader, UnaryOperator<Fault> told)
            throws IOException {
        try {
            return accepted(type, what, reader.read(), told);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException notJson) {
            throw StrictJson.notJson(notJson);
        }
    }

    /** @throws ProblemException 422 with all faults */
    public static <T> T accepted(String type, String what, Reading<T> reading) {
        return accepted(type, what, reading, UnaryOperator.identity());
    }

    private static <T> T accepted(String type, String what, Reading<T> reading, UnaryOperator<Fault> how) {
        return switch (reading) {
            case Reading.Accepted<T>(T value) -> value;
            case Reading.Refused<T>(var faults, int total) -> {
                List<Fault> told = faults.stream()
                        .map(fault -> new Fault(
                                fault.pointer(), fault.code(), fault.found(), fault.expected(), fault.suggestion()))
                        .map(how)
                        .toList();
                throw ProblemException.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        type,
                        what + (total == 1 ? " has a fault" : " has " + total + " faults"),
                        total > told.size() ? "The first " + told.size() + " are listed." : null,
                        told);
            }
        };
    }
}
