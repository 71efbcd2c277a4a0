package dev.imagery.generation.problem;

import dev.imagery.starter.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells the recipe language's faults in the shape that all services share. */
public final class LanguageFaults {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private LanguageFaults() {}

    public static List<Fault> of(List<dev.imagery.dsl.fault.Fault> faults) {
        return faults.stream().map(LanguageFaults::of).toList();
    }

    private static Fault of(dev.imagery.dsl.fault.Fault fault) {
        var told = new Fault(
                fault.pointer(),
                fault.code(),
                fault.found().map(LanguageFaults::value).orElse(null),
                fault.expected(),
                fault.suggestion().orElse(null));
        return fault.position().map(at -> told.at(at.line(), at.column())).orElse(told);
    }

    /** The value that was found; its text where that was cut short and is JSON no more. */
    private static @Nullable Object value(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return json;
        }
    }
}
