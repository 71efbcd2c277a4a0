package dev.imagery.rules.reading;

import dev.imagery.rules.evaluation.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a question: {@code {"context": {"country": "US", …}}}, or several at once, {@code {"contexts": [{…}, {…}]}}; and where that is asked for,
 * those of visits, {@code {"visits": [{"contexts": [{…}, {…}]}, …]}}.
 */
public final class ContextReader {

    /** The properties of a question. */
    static final Set<String> KNOWN = Set.of("context", "contexts");

    private static final String VISITS = "visits";

    private static final Set<String> KNOWN_OF_INQUIRIES = Set.of("context", "contexts", VISITS);

    private static final String EXPECTED = "an object of strings by attribute";
    private static final String SEVERAL = ", or contexts: an array of them";

    private final RuleLimits limits;
    private final int contexts;

    /**
     * A reader of contexts within these limits; any number of threads may use it.
     *
     * @param contexts how many may be asked for at once, at least 1
     */
    public ContextReader(RuleLimits limits, int contexts) {
        this.limits = limits;
        this.contexts = contexts;
    }

    /** Reads the question with all its faults. */
    public Reading<Asked> read(JsonNode question) {
        var faults = new Faults();
        var whole = new Place(question, "", faults);
        Asked asked = null;
        if (whole.isObject("an object with a context, or with contexts")) {
            whole.knows(KNOWN);
            asked = asked(whole);
        }
        return asked == null || faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(asked);
    }

    /** Reads a question that may also ask for the contexts of visits, with all its faults. */
    public Reading<Inquiry> readInquiry(JsonNode question) {
        var faults = new Faults();
        var whole = new Place(question, "", faults);
        Inquiry inquiry = null;
        if (whole.isObject("an object with a context, with contexts, or with visits")) {
            whole.knows(KNOWN_OF_INQUIRIES);
            Place visits = whole.child(VISITS);
            inquiry = visits == null
                    ? asked(whole, EXPECTED + SEVERAL + ", or visits: an array of objects with contexts")
                    : visits(whole, visits);
        }
        return inquiry == null || faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(inquiry);
    }

    private Inquiry.@Nullable Visits visits(Place whole, Place visits) {
        if (whole.child("context") != null || whole.child("contexts") != null) {
            visits.fault("duplicate", VISITS, "a context, contexts, or visits");
        }
        if (!visits.isList(1, contexts, VISITS)) {
            return null;
        }
        int all = 0;
        for (JsonNode visit : visits.node()) {
            all += visit.path("contexts").size();
        }
        if (all > contexts) {
            visits.fault("wrong-size", all, "1 to " + contexts + " contexts of all visits");
            return null;
        }
        return new Inquiry.Visits(visits.children().stream().map(this::visit).toList());
    }

    private List<Context> visit(Place visit) {
        if (!visit.isObject("an object with contexts")) {
            return List.of();
        }
        visit.knows(Set.of("contexts"));
        Place several = visit.required("contexts", "an array of contexts");
        return several == null || !several.isList(1, contexts, "contexts")
                ? List.of()
                : several.children().stream().map(this::context).toList();
    }

    /** Reads a question that may ask for one context only, with all its faults. */
    public Reading<Context> readOne(JsonNode question) {
        var faults = new Faults();
        var whole = new Place(question, "", faults);
        Place place = null;
        if (whole.isObject("an object with a context")) {
            whole.knows(Set.of("context"));
            place = whole.required("context", EXPECTED);
        }
        Context context = place == null ? null : context(place);
        return context == null || faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(context);
    }

    /** Whether a context of these attributes has no fault that reading it would tell. */
    public boolean accepts(Map<String, String> attributes) {
        if (attributes.size() > limits.attributes()) {
            return false;
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (!ContextText.isName(attribute.getKey())
                    || !ContextText.isValue(attribute.getValue(), limits.valueLength())) {
                return false;
            }
        }
        return true;
    }

    /** What an object asks for, whatever else it holds; where it is faulty, that is told, and the answer of no use. */
    @Nullable Asked asked(Place whole) {
        return asked(whole, EXPECTED + SEVERAL);
    }

    private @Nullable Asked asked(Place whole, String expected) {
        Place several = whole.child("contexts");
        if (several == null) {
            Place one = whole.required("context", expected);
            return one == null ? null : new Asked.One(context(one));
        }
        if (whole.child("context") != null) {
            several.fault("duplicate", "contexts", "a context, or contexts");
        }
        if (!several.node().isArray()) {
            several.wrongType("an array of contexts");
            return null;
        }
        List<Place> each = several.hasSize(1, contexts, "contexts") ? several.children() : List.of();
        return new Asked.Several(each.stream().map(this::context).toList());
    }

    /** A context's attributes; where some are faulty, that is told, and the context of no use. */
    Context context(Place place) {
        Map<String, String> attributes = new HashMap<>();
        if (place.isObject(EXPECTED) && place.hasSize(0, limits.attributes(), "attributes")) {
            for (String name : place.node().propertyNames()) {
                Place attribute = place.child(name);
                if (attribute != null && attribute.isNamedWell(name)) {
                    String value = attribute.text(1, limits.valueLength(), "a string");
                    if (value != null) {
                        attributes.put(name, value);
                    }
                }
            }
        }
        return new Context(attributes);
    }
}
