package dev.imagery.orchestration.visit;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters of a call, which its caller states and is told of where they are wrong. */
final class Parameters {

    private static final int LONGEST_SHOWN = 64;

    private final Map<String, List<String>> query;
    private final List<Fault> faults = new ArrayList<>();

    Parameters(Map<String, List<String>> query) {
        this.query = query;
    }

    Map<String, List<String>> all() {
        return query;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The one value of a parameter, as it is; empty where it is absent or blank. */
    Optional<String> raw(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            fault(name, "repeated", values.size(), "one value", null);
        }
        return values.isEmpty() || values.getFirst().isBlank() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** The same without the blanks around it. */
    Optional<String> one(String name) {
        return raw(name).map(String::strip);
    }

    /** True, false, or neither. */
    Optional<Boolean> flag(String name) {
        return one(name)
                .flatMap(value -> oneOf(name, value, List.of("true", "false")))
                .map(Boolean::valueOf);
    }

    /** The value where it is one of the known ones; otherwise that is a fault. */
    Optional<String> oneOf(String name, String value, Collection<String> known) {
        if (known.contains(value)) {
            return Optional.of(value);
        }
        fault(
                name,
                "unknown",
                value,
                String.join(" or ", known),
                NearestName.of(value, known).orElse(null));
        return Optional.empty();
    }

    void fault(String name, String code, @Nullable Object found, String expected, @Nullable String suggestion) {
        Object shown = found instanceof String text ? shortened(text) : found;
        faults.add(new Fault("/query/" + step(name), code, shown, expected, suggestion));
    }

    void tooMany(int found, String expected) {
        faults.add(Fault.of("/query", "too-many", found, expected));
    }

    /** The name as a step of a JSON Pointer, not longer than anybody reads. */
    private static String step(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
