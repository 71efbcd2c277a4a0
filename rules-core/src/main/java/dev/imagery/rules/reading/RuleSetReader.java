package dev.imagery.rules.reading;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rule set as it is handed in: {@code {"version"?, "precedence"?, "owner"?, "attributes"?, "hierarchies"?, "fallbacks"?,
 * "experiments"?, "rules": […]}}, in any order, or the same in lines. The document is read rule by rule, so that a large one is never in memory as a
 * tree.
 */
public final class RuleSetReader {

    /** A document with so many properties is no rule set with a slip in it. */
    static final int MOST_PROPERTIES = 1_000;

    private static final String RULES = "rules";
    private static final Set<String> KNOWN = known();

    private final RuleLimits limits;
    private final Supplier<Schemas> schemas;

    /** A reader of documents within these limits, and without JSON in them; any number of threads may use it. */
    public RuleSetReader(RuleLimits limits) {
        this(limits, Schemas::none);
    }

    /**
     * A reader of documents within these limits; any number of threads may use it.
     *
     * @param schemas gives for each document those that JSON in it is held against
     */
    public RuleSetReader(RuleLimits limits, Supplier<Schemas> schemas) {
        this.limits = limits;
        this.schemas = schemas;
    }

    /**
     * Reads the document with all its faults; those that only the whole document shows come last.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<RuleSetDraft> read(InputStream document) {
        try (JsonParser parser = Json.parser(document)) {
            return new Document(parser, "/" + RULES).read();
        }
    }

    /**
     * Reads the document in lines: the first is an object of all but the rules, each further one a rule. Faults of the rule on the third
     * line are below {@code /rules/1}.
     *
     * @throws tools.jackson.core.JacksonException when a line is not JSON, a rule is not on its own line, or the lines cannot be read to
     *     their end
     */
    public Reading<RuleSetDraft> readLines(InputStream lines) {
        try (JsonParser parser = Json.parser(lines)) {
            return new Document(parser, "/" + RULES).readLines();
        }
    }

    /**
     * Reads an array of rules alone, as {@link RuleWriter} writes it.
     *
     * @param declarations of their set
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<List<Rule>> readRules(InputStream array, Declarations declarations) {
        try (JsonParser parser = Json.parser(array)) {
            return new Document(parser, "").readArray(declarations);
        }
    }

    /**
     * Reads declarations alone, as {@link DeclarationsWriter} writes them.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<Declarations> readDeclarations(InputStream object) {
        try (JsonParser parser = Json.parser(object)) {
            return new Document(parser, "/" + RULES).readDeclarations();
        }
    }

    /** Reads a rule set that is a part of a document, from the object at whose start the parser is to its end. */
    Reading<RuleSetDraft> readObject(JsonParser parser) {
        return new Document(parser, "/" + RULES).readObject();
    }

    private static Set<String> known() {
        var known = new HashSet<>(RuleSetHead.PROPERTIES);
        known.add(RULES);
        return known;
    }

    /** One document, being read. */
    private final class Document {

        private final JsonParser parser;
        private final String pointer;
        private final Faults faults = new Faults();
        private final Set<String> seen = new HashSet<>();
        private final RuleSetHead head = new RuleSetHead(limits);
        private final RuleArrayReader rules;

        /** @param pointer to the rules */
        Document(JsonParser parser, String pointer) {
            this.parser = parser;
            this.pointer = pointer;
            this.rules = new RuleArrayReader(pointer, limits, schemas.get(), faults);
        }

        Reading<RuleSetDraft> read() {
            if (Json.begin(parser) != JsonToken.START_OBJECT) {
                return isNot("an object with rules");
            }
            Reading<RuleSetDraft> read = readObject();
            Json.expectEnd(parser);
            return read;
        }

        Reading<RuleSetDraft> readObject() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                seen.add(name);
                if (name.equals(RULES) && token == JsonToken.START_ARRAY) {
                    rules.array(parser);
                } else {
                    property(name);
                }
            }
            if (!seen.contains(RULES)) {
                faults.add(pointer, "missing", null, "an array of rules", null);
            }
            return draft();
        }

        Reading<RuleSetDraft> readLines() {
            if (Json.begin(parser) != JsonToken.START_OBJECT) {
                new Place(Json.tree(parser), "", faults)
                        .wrongType("an object of all but the rules, on a line of its own");
                return faults.refused();
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                seen.add(name);
                if (name.equals(RULES)) {
                    Json.skip(parser);
                    faults.add(pointer, "unknown-property", RULES, "each rule on a line of its own", null);
                } else {
                    property(name);
                }
            }
            for (int line = 2; parser.nextToken() != null; line++) {
                if (parser.currentTokenLocation().getLineNr() != line) {
                    throw new StreamReadException(parser, "A rule is not on the line after the one before it");
                }
                rules.next(parser);
            }
            rules.end();
            return draft();
        }

        private Reading<RuleSetDraft> draft() {
            Declarations declarations = head.declarations();
            List<Rule> resolved =
                    head.hidesRules() ? List.of() : new Resolution(declarations, pointer, faults).resolve(rules.read());
            Integer precedence = head.precedence();
            return faults.total() > 0 || precedence == null
                    ? faults.refused()
                    : new Reading.Accepted<>(
                            new RuleSetDraft(head.version(), precedence, head.owner(), declarations, resolved));
        }

        Reading<Declarations> readDeclarations() {
            if (Json.begin(parser) != JsonToken.START_OBJECT) {
                return isNot("an object of declarations");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                property(name);
            }
            Json.expectEnd(parser);
            Declarations declarations = head.declarations();
            return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(declarations);
        }

        Reading<List<Rule>> readArray(Declarations declarations) {
            if (Json.begin(parser) != JsonToken.START_ARRAY) {
                return isNot("an array of rules");
            }
            rules.array(parser);
            Json.expectEnd(parser);
            List<Rule> resolved = new Resolution(declarations, pointer, faults).resolve(rules.read());
            return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(resolved);
        }

        private <T> Reading<T> isNot(String expected) {
            JsonNode whole = Json.tree(parser);
            Json.expectEnd(parser);
            new Place(whole, "", faults).wrongType(expected);
            return faults.refused();
        }

        private void property(String name) {
            if (seen.size() > MOST_PROPERTIES) {
                throw new StreamReadException(parser, "The document has too many properties");
            }
            Place place = new Place(Json.tree(parser), "/" + name, faults);
            if (name.equals(RULES)) {
                place.wrongType("an array of rules");
            } else if (!head.read(name, place)) {
                new Place(Json.object(name, place.node()), "", faults).knows(KNOWN);
            }
        }
    }
}
