package dev.imagery.rules.reading;

import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code {"context": {…}, "ruleSet": "copy", "draft": {"rules": […]}}}, or the same with {@code contexts}. The draft is a document as
 * it is handed in, and read rule by rule as that is.
 */
public final class WhatIfReader {

    private static final String DRAFT = "draft";
    private static final Set<String> KNOWN = known();

    private final ContextReader contextReader;
    private final RuleSetReader ruleSetReader;
    private final Pattern names;
    private final String expectedName;

    /**
     * Any number of threads may use it.
     *
     * @param names what a rule set may be called
     * @param expectedName the same in words
     */
    public WhatIfReader(ContextReader contextReader, RuleSetReader ruleSetReader, Pattern names, String expectedName) {
        this.contextReader = contextReader;
        this.ruleSetReader = ruleSetReader;
        this.names = names;
        this.expectedName = expectedName;
    }

    /**
     * Reads the document with all its faults.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<WhatIf> read(InputStream document) {
        try (JsonParser parser = Json.parser(document)) {
            var faults = new Faults();
            if (Json.begin(parser) == JsonToken.START_OBJECT) {
                return read(parser, faults);
            }
            var whole = new Place(Json.tree(parser), "", faults);
            Json.expectEnd(parser);
            whole.wrongType("an object with a context, a ruleSet and a draft");
            return faults.refused();
        }
    }

    private Reading<WhatIf> read(JsonParser parser, Faults faults) {
        ObjectNode others = Json.object();
        RuleSetDraft draft = null;
        boolean drafted = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals(DRAFT) && token == JsonToken.START_OBJECT) {
                drafted = true;
                draft = draft(parser, faults);
            } else {
                others.set(name, Json.tree(parser));
                if (others.size() > RuleSetReader.MOST_PROPERTIES) {
                    throw new StreamReadException(parser, "The document has too many properties");
                }
            }
        }
        Json.expectEnd(parser);
        var whole = new Place(others, "", faults);
        whole.knows(KNOWN);
        Asked asked = contextReader.asked(whole);
        String ruleSet = ruleSet(whole);
        if (!drafted) {
            Place other = whole.required(DRAFT, "a rule set as it is handed in");
            if (other != null) {
                other.wrongType("a rule set as it is handed in");
            }
        }
        return asked == null || ruleSet == null || draft == null || faults.total() > 0
                ? faults.refused()
                : new Reading.Accepted<>(new WhatIf(asked, ruleSet, draft));
    }

    private @Nullable RuleSetDraft draft(JsonParser parser, Faults faults) {
        return switch (ruleSetReader.readObject(parser)) {
            case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) -> draft;
            case Reading.Refused<RuleSetDraft> refused -> {
                faults.addAll(refused, "/" + DRAFT);
                yield null;
            }
        };
    }

    private @Nullable String ruleSet(Place whole) {
        Place place = whole.required("ruleSet", expectedName);
        String name = place == null ? null : place.text(1, Integer.MAX_VALUE, expectedName);
        if (place != null && name != null && !names.matcher(name).matches()) {
            place.fault("malformed", Place.shortened(name), expectedName);
            return null;
        }
        return name;
    }

    private static Set<String> known() {
        var known = new TreeSet<>(ContextReader.KNOWN);
        known.add("ruleSet");
        known.add(DRAFT);
        return known;
    }
}
