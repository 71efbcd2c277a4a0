package dev.imagery.rules.reading;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rule set as it is handed in: {@code {"version"?, "precedence"?, "owner"?, "attributes"?, "hierarchies"?, "fallbacks"?,
 * "experiments"?, "rules": […]}}, in any order. The document is read rule by rule, so that a large one is never in memory as a tree.
 */
public final class RuleSetReader {

    /** The greatest whole number that JSON readers of every language tell from the next; and there is always a next. */
    private static final long LAST_VERSION = (1L << 53) - 1;

    /** A document with so many properties is no rule set with a slip in it. */
    static final int MOST_PROPERTIES = 1_000;

    private static final Set<String> KNOWN = Set.of(
            "version",
            "precedence",
            "owner",
            DeclarationsReader.ATTRIBUTES,
            DeclarationsReader.HIERARCHIES,
            DeclarationsReader.FALLBACKS,
            DeclarationsReader.EXPERIMENTS,
            "rules");
    private static final Pattern OWNER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final RuleLimits limits;
    private final RuleReader ruleReader;

    /** A reader of documents within these limits; any number of threads may use it. */
    public RuleSetReader(RuleLimits limits) {
        this.limits = limits;
        this.ruleReader = new RuleReader(limits);
    }

    /**
     * Reads the document with all its faults; those that only the whole document shows come last.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<RuleSetDraft> read(InputStream document) {
        try (JsonParser parser = Json.parser(document)) {
            return new Document(parser).read();
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
            return new Document(parser).readArray(declarations);
        }
    }

    /**
     * Reads declarations alone, as {@link DeclarationsWriter} writes them.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<Declarations> readDeclarations(InputStream object) {
        try (JsonParser parser = Json.parser(object)) {
            return new Document(parser).readDeclarations();
        }
    }

    /** Reads a rule set that is a part of a document, from the object at whose start the parser is to its end. */
    Reading<RuleSetDraft> readObject(JsonParser parser) {
        return new Document(parser).readObject();
    }

    /** One document, being read. */
    private final class Document {

        private final JsonParser parser;
        private final Faults faults = new Faults();
        private final Set<String> seen = new HashSet<>();
        private final List<ReadRule> rules = new ArrayList<>();
        private final DeclarationsReader declarationsReader = new DeclarationsReader(limits);
        private final Map<String, Integer> indexById = new HashMap<>();
        private @Nullable Long version;
        private @Nullable Integer precedence = 0;
        private @Nullable String owner;

        Document(JsonParser parser) {
            this.parser = parser;
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
                if (seen.size() > MOST_PROPERTIES) {
                    throw new StreamReadException(parser, "The document has too many properties");
                }
                if (name.equals("rules") && token == JsonToken.START_ARRAY) {
                    rules("/rules");
                } else {
                    property(name, new Place(Json.tree(parser), "/" + name, faults));
                }
            }
            if (!seen.contains("rules")) {
                faults.add("/rules", "missing", null, "an array of rules", null);
            }
            Declarations declarations = declarationsReader.all();
            List<Rule> resolved = declarationsReader.isFaulty()
                    ? List.of()
                    : new Resolution(declarations, "/rules", faults).resolve(rules);
            return faults.total() > 0 || precedence == null
                    ? faults.refused()
                    : new Reading.Accepted<>(new RuleSetDraft(version, precedence, owner, declarations, resolved));
        }

        Reading<Declarations> readDeclarations() {
            if (Json.begin(parser) != JsonToken.START_OBJECT) {
                return isNot("an object of declarations");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                property(name, new Place(Json.tree(parser), "/" + name, faults));
            }
            Json.expectEnd(parser);
            Declarations declarations = declarationsReader.all();
            return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(declarations);
        }

        Reading<List<Rule>> readArray(Declarations declarations) {
            if (Json.begin(parser) != JsonToken.START_ARRAY) {
                return isNot("an array of rules");
            }
            rules("");
            Json.expectEnd(parser);
            List<Rule> resolved = new Resolution(declarations, "", faults).resolve(rules);
            return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(resolved);
        }

        private <T> Reading<T> isNot(String expected) {
            JsonNode whole = Json.tree(parser);
            Json.expectEnd(parser);
            new Place(whole, "", faults).wrongType(expected);
            return faults.refused();
        }

        private void property(String name, Place place) {
            switch (name) {
                case "version" -> version = place.integer(1L, LAST_VERSION);
                case "precedence" -> precedence = place.integer(-1_000_000, 1_000_000);
                case "owner" -> {
                    owner = place.text(1, 64, "a string");
                    if (owner != null && !OWNER.matcher(owner).matches()) {
                        place.fault("malformed", owner, "a name of lower-case letters, digits and -");
                    }
                }
                case DeclarationsReader.ATTRIBUTES -> declarationsReader.attributes(place);
                case DeclarationsReader.HIERARCHIES -> declarationsReader.hierarchies(place);
                case DeclarationsReader.FALLBACKS -> declarationsReader.fallbacks(place);
                case DeclarationsReader.EXPERIMENTS -> declarationsReader.experiments(place);
                case "rules" -> place.wrongType("an array of rules");
                default -> new Place(Json.object(name, place.node()), "", faults).knows(KNOWN);
            }
        }

        private void rules(String pointer) {
            int index = 0;
            for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index >= limits.rules()) {
                    Json.skip(parser);
                    continue;
                }
                Place place = new Place(Json.tree(parser), pointer + "/" + index, faults);
                ReadRule read = ruleReader.read(place, index);
                if (read.rule() == null || isNew(read.rule(), index, place)) {
                    rules.add(read);
                }
            }
            if (index > limits.rules()) {
                faults.add(pointer, "wrong-size", index, "at most " + limits.rules() + " rules", null);
            }
        }

        private boolean isNew(Rule rule, int index, Place place) {
            Integer first = indexById.putIfAbsent(rule.id(), index);
            if (first != null) {
                faults.add(
                        place.pointer() + "/id",
                        "duplicate",
                        rule.id(),
                        "an id of its own; rule " + first + " of the array has this one",
                        null);
            }
            return first == null;
        }
    }
}
