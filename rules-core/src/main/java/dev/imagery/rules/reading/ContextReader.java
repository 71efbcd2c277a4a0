package dev.imagery.rules.reading;

import dev.imagery.rules.evaluation.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a question: {@code {"context": {"country": "US", …}}}. */
public final class ContextReader {

    private static final String EXPECTED = "an object of strings by attribute";

    private final RuleLimits limits;

    /** A reader of contexts within these limits; any number of threads may use it. */
    public ContextReader(RuleLimits limits) {
        this.limits = limits;
    }

    /** Reads the question with all its faults. */
    public Reading<Context> read(JsonNode question) {
        var faults = new Faults();
        var attributes = new HashMap<String, String>();
        var whole = new Place(question, "", faults);
        if (whole.isObject("an object with a context")) {
            whole.knows(Set.of("context"));
            Place context = whole.required("context", EXPECTED);
            if (context != null
                    && context.isObject(EXPECTED)
                    && context.hasSize(0, limits.attributes(), "attributes")) {
                attributes(context, attributes);
            }
        }
        return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(new Context(attributes));
    }

    private void attributes(Place context, Map<String, String> attributes) {
        for (String name : context.node().propertyNames()) {
            Place attribute = context.child(name);
            if (attribute != null && attribute.isNamedWell(name)) {
                String value = attribute.text(1, limits.valueLength(), "a string");
                if (value != null) {
                    attributes.put(name, value);
                }
            }
        }
    }
}
