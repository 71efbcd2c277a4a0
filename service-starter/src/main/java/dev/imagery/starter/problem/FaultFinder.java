package dev.imagery.starter.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds all that is wrong with a document that Jackson refused at its first fault: mends the fault and tries again. The
 * repetition is paid only by those who send faulty documents, and is bounded.
 */
final class FaultFinder {

    /** More than anybody mends at once. */
    private static final int MOST_FAULTS = 100;

    /** Bytes read in all the tries together; a large document made of faults must not keep a processor busy. */
    private static final int MOST_BYTES = 50_000_000;

    private final JsonMapper mapper;
    private final Function<Object, List<Fault>> validation;
    private final JavaType type;
    private final int tries;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    FaultFinder(JsonMapper mapper, Function<Object, List<Fault>> validation, JavaType type, int bytes) {
        this.mapper = mapper;
        this.validation = validation;
        this.type = type;
        this.tries = Math.min(MOST_FAULTS, MOST_BYTES / Math.max(bytes, 1));
    }

    /** At least one fault. The document is changed. */
    List<Fault> find(JsonNode document, JacksonException first) {
        JacksonException failure = first;
        for (int i = 0; note(document, failure) && i < tries && mend(document, failure); i++) {
            try {
                addInvalid(mapper.treeToValue(document, type));
                return faults;
            } catch (JacksonException next) {
                failure = next;
            }
        }
        return faults;
    }

    private void addInvalid(Object mended) {
        List<Fault> told = List.copyOf(faults);
        validation.apply(mended).stream()
                .filter(fault -> told.stream().noneMatch(earlier -> causes(earlier, fault)))
                .forEach(faults::add);
    }

    /** Whether only the placeholder for what was told earlier is not valid: it stands there, or nothing does around it. */
    private static boolean causes(Fault earlier, Fault fault) {
        return earlier.pointer().equals(fault.pointer())
                || (fault.code().equals("missing") && earlier.pointer().startsWith(fault.pointer() + "/"));
    }

    /** False where the same failure comes again, as mending it was of no use. */
    private boolean note(JsonNode document, JacksonException failure) {
        String pointer = Pointers.ofJackson(failure.getPath());
        if (!seen.add(pointer + " " + failure.getOriginalMessage())) {
            return false;
        }
        if (faults.stream().noneMatch(fault -> follows(pointer, failure, fault))) {
            faults.addAll(JsonFaults.of(failure, document));
        }
        return true;
    }

    /** A placeholder may be refused in its turn, by Jackson or by a record around it; that is no fault of the sender. */
    private static boolean follows(String pointer, JacksonException failure, Fault fault) {
        return fault.pointer().equals(pointer)
                || (JsonFaults.isRefusal(failure) && fault.pointer().startsWith(pointer + "/"));
    }

    private static boolean mend(JsonNode document, JacksonException failure) {
        JsonPointer place = JsonPointer.compile(Pointers.ofJackson(failure.getPath()));
        if (place.matches()) {
            return false;
        }
        JsonPointer last = place.last();
        return switch (document.at(place.head())) {
            case ObjectNode object
            when failure instanceof PropertyBindingException -> object.remove(last.getMatchingProperty()) != null;
            case ObjectNode object -> object.set(last.getMatchingProperty(), placeholder(failure)) != null;
            case ArrayNode array
            when last.getMatchingIndex() >= 0 && last.getMatchingIndex() < array.size() ->
                array.set(last.getMatchingIndex(), placeholder(failure)) != null;
            default -> false;
        };
    }

    private static JsonNode placeholder(JacksonException failure) {
        Class<?> wanted = switch (failure) {
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            case InputCoercionException range -> range.getTargetType();
            default -> null;
        };
        if (wanted == null || !wanted.isPrimitive()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return wanted == boolean.class
                ? JsonNodeFactory.instance.booleanNode(false)
                : JsonNodeFactory.instance.numberNode(0);
    }
}
