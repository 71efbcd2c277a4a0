package dev.imagery.starter.problem;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Tells in the words of {@link Fault} what Jackson found wrong with a well-formed document. */
final class JsonFaults {

    private JsonFaults() {}

    static List<Fault> of(JacksonException failure, JsonNode document) {
        String pointer = Pointers.ofJackson(failure.getPath());
        JsonNode found = document.at(pointer);
        return switch (failure) {
            case PropertyBindingException unknown ->
                List.of(unknownProperty(pointer, unknown.getPropertyName(), unknown.getKnownPropertyIds()));
            case MismatchedInputException mismatch ->
                List.of(wrongValue(pointer, value(found), mismatch.getTargetType()));
            case InputCoercionException range ->
                List.of(Fault.of(pointer, "out-of-range", value(found), Expected.of(range.getTargetType())));
            default -> refused(pointer, value(found), failure);
        };
    }

    /** Whether a record's constructor refused its values, and not Jackson. */
    static boolean isRefusal(JacksonException failure) {
        return !(failure instanceof MismatchedInputException || failure instanceof InputCoercionException);
    }

    private static Fault unknownProperty(String pointer, String name, @Nullable Collection<Object> knownIds) {
        List<String> known = (knownIds == null ? List.of() : knownIds)
                .stream().map(Object::toString).sorted().toList();
        return new Fault(
                pointer,
                "unknown-property",
                name,
                known.isEmpty() ? "no such property" : "one of " + String.join(", ", known),
                NearestName.of(name, known).orElse(null));
    }

    static Fault wrongValue(String pointer, @Nullable Object found, @Nullable Class<?> type) {
        List<String> constants = Expected.constants(type);
        String code = found == null ? "missing" : constants.isEmpty() ? "wrong-type" : "unknown-value";
        String nearest = NearestName.of(String.valueOf(found), constants).orElse(null);
        return new Fault(pointer, code, found, Expected.of(type), nearest);
    }

    /** The record's own faults where it told them, otherwise its message. */
    private static List<Fault> refused(String pointer, @Nullable Object found, JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem.faults().stream()
                        .map(fault -> fault.under(pointer))
                        .toList();
            }
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return List.of(Fault.of(pointer, "invalid", found, cause.getMessage()));
            }
        }
        return List.of(Fault.of(pointer, "invalid", found, "a valid value"));
    }

    /** Scalars as they are; of the others only what they are, as the sender has them before him. */
    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Shortened.of(node.stringValue());
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }
}
