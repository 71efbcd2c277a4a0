package dev.imagery.rules.reading;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a change of a rule set: {@code {"base": 4, "put": [rules], "remove": [ids], "precedence"?, "owner"?, "attributes"?,
 * "hierarchies"?, "fallbacks"?, "experiments"?}}, rule by rule. What a declaration states takes the place of all that the base declares there.
 */
public final class RuleSetPatchReader {

    private static final String BASE = "base";
    private static final String PUT = "put";
    private static final String REMOVE = "remove";
    private static final Set<String> KNOWN = known();

    private final RuleLimits limits;
    private final Supplier<Schemas> schemas;

    /**
     * A reader of documents within these limits; any number of threads may use it.
     *
     * @param schemas gives for each document those that JSON in it is held against
     */
    public RuleSetPatchReader(RuleLimits limits, Supplier<Schemas> schemas) {
        this.limits = limits;
        this.schemas = schemas;
    }

    /**
     * Reads the document with all its faults, those of the base's rules among them that do not fit any more.
     *
     * @param versions gives the version that the document names as its base; asked once, after the document was read to its end
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<RuleSetPatch> read(InputStream document, LongFunction<RuleSet> versions) {
        try (JsonParser parser = Json.parser(document)) {
            return new Document(parser).read(versions);
        }
    }

    private static Set<String> known() {
        var known = new HashSet<>(RuleSetHead.PROPERTIES);
        known.remove(RuleSetHead.VERSION); // the new version is the next
        known.addAll(List.of(BASE, PUT, REMOVE));
        return known;
    }

    /** One document, being read. */
    private final class Document {

        private final JsonParser parser;
        private final Faults faults = new Faults();
        private final ObjectNode stated = Json.object();
        private final RuleArrayReader put = new RuleArrayReader("/" + PUT, limits, schemas.get(), faults);
        private final Removals removals = new Removals("/" + REMOVE, limits, faults);
        private final RuleSetHead head = new RuleSetHead(limits);

        Document(JsonParser parser) {
            this.parser = parser;
        }

        Reading<RuleSetPatch> read(LongFunction<RuleSet> versions) {
            if (Json.begin(parser) != JsonToken.START_OBJECT) {
                new Place(Json.tree(parser), "", faults).wrongType("an object with a base");
                Json.expectEnd(parser);
                return faults.refused();
            }
            properties();
            Json.expectEnd(parser);
            var whole = new Place(stated, "", faults);
            whole.knows(KNOWN);
            Place number = whole.required(BASE, "the number of the newest version");
            Long base = number == null ? null : number.integer(1L, RuleSetHead.LAST_VERSION + 1);
            if (base == null) {
                head(stated);
                return faults.refused();
            }
            return patched(base, versions.apply(base));
        }

        private void properties() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                boolean array = parser.nextToken() == JsonToken.START_ARRAY;
                if (name.equals(PUT) && array) {
                    put.array(parser);
                } else if (name.equals(REMOVE) && array) {
                    removals.array(parser);
                } else if (name.equals(PUT) || name.equals(REMOVE)) {
                    new Place(Json.tree(parser), "/" + name, faults).wrongType("an array");
                } else {
                    stated.set(name, Json.tree(parser));
                    if (stated.size() > RuleSetReader.MOST_PROPERTIES) {
                        throw new StreamReadException(parser, "The document has too many properties");
                    }
                }
            }
        }

        private void head(JsonNode properties) {
            properties.properties().forEach(property -> {
                if (KNOWN.contains(property.getKey())) {
                    head.read(property.getKey(), new Place(property.getValue(), "/" + property.getKey(), faults));
                }
            });
        }

        private Reading<RuleSetPatch> patched(long number, RuleSet version) {
            JsonNode declared = Json.tree(DeclarationsWriter.write(version.declarations()));
            ObjectNode all = Json.object();
            all.put("precedence", version.precedence());
            declared.properties().forEach(property -> all.set(property.getKey(), property.getValue()));
            stated.properties().forEach(property -> all.set(property.getKey(), property.getValue()));
            head(all);
            Declarations declarations = head.declarations();
            List<Rule> rules = rules(version, declarations);
            Integer precedence = head.precedence();
            return faults.total() > 0 || precedence == null
                    ? faults.refused()
                    : new Reading.Accepted<>(new RuleSetPatch(
                            number, new RuleSetDraft(null, precedence, head.owner(), declarations, rules)));
        }

        private List<Rule> rules(RuleSet version, Declarations declarations) {
            var staying = new StayingRules(removals.from(version.rules(), put));
            if (staying.size() + put.read().size() > limits.rules()) {
                faults.add(
                        "/" + PUT,
                        "wrong-size",
                        staying.size() + put.read().size(),
                        "at most " + limits.rules() + " rules, with those that stay",
                        null);
            }
            if (head.hidesRules()) {
                return List.of();
            }
            var all = new ArrayList<>(
                    declarations.equals(version.declarations())
                            ? staying.rules()
                            : staying.resolve(declarations, faults));
            all.addAll(new Resolution(declarations, "/" + PUT, faults).resolve(put.read()));
            return all;
        }
    }
}
