package dev.imagery.starter.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Tells what Jackson found wrong with a well-formed body. */
final class JsonFaults {

    private JsonFaults() {}

    /** The faults of a body that is JSON, but not what was asked for; empty where it is not JSON at all. */
    static List<Fault> of(JacksonException exception) {
        String pointer = Pointers.ofJackson(exception.getPath());
        return switch (exception) {
            case PropertyBindingException unknown -> List.of(unknownProperty(pointer, unknown));
            case InvalidFormatException format -> List.of(wrongFormat(pointer, format));
            case MismatchedInputException mismatch when isEnd(mismatch) -> List.of();
            case MismatchedInputException mismatch -> List.of(wrongType(pointer, mismatch));
            case DatabindException refused -> refused(pointer, refused);
            default -> List.of();
        };
    }

    private static Fault unknownProperty(String pointer, PropertyBindingException exception) {
        List<String> known = Optional.ofNullable(exception.getKnownPropertyIds()).stream()
                .flatMap(java.util.Collection::stream)
                .map(Object::toString)
                .sorted()
                .toList();
        String name = exception.getPropertyName();
        return new Fault(
                pointer,
                "unknown-property",
                name,
                known.isEmpty() ? "no such property" : "one of " + String.join(", ", known),
                NearestName.of(name, known).orElse(null));
    }

    private static Fault wrongFormat(String pointer, InvalidFormatException exception) {
        List<String> constants = Expected.constants(exception.getTargetType());
        Object found = exception.getValue();
        return new Fault(
                pointer,
                constants.isEmpty() ? "wrong-type" : "unknown-value",
                found,
                Expected.of(exception.getTargetType()),
                NearestName.of(String.valueOf(found), constants).orElse(null));
    }

    private static Fault wrongType(String pointer, MismatchedInputException exception) {
        return Fault.of(
                pointer, "wrong-type", found(exception.getCurrentToken()), Expected.of(exception.getTargetType()));
    }

    /** A record's constructor refused its values: its own faults where it told them, otherwise its message. */
    private static List<Fault> refused(String pointer, DatabindException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof ProblemException problem) {
            return problem.faults().stream().map(fault -> fault.under(pointer)).toList();
        }
        String expected = cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "a valid value";
        return List.of(Fault.of(pointer, "invalid", null, expected));
    }

    private static boolean isEnd(MismatchedInputException exception) {
        return exception.getPath().isEmpty() && exception.getCurrentToken() == null;
    }

    private static @Nullable String found(@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> null;
        };
    }
}
