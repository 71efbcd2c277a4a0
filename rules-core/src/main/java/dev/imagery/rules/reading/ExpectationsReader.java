package dev.imagery.rules.reading;

import dev.imagery.rules.expectation.Expectation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Reads the tests of a rule set: {@code {"tests": [{"name": …, "context": {…}, "expect": {…}}]}}, test by test. */
public final class ExpectationsReader {

    /** How many tests the suite takes at once. */
    public static final int USUAL_TESTS = 10_000;

    private static final String TESTS = "tests";
    private static final String EXPECTED = "an array of tests";

    private final int tests;
    private final ExpectationReader reader;

    /**
     * Any number of threads may use it.
     *
     * @param tests how many there may be at most
     */
    public ExpectationsReader(RuleLimits limits, int tests) {
        this.tests = tests;
        this.reader = new ExpectationReader(limits);
    }

    /** A reader of what was read within limits before. */
    public static ExpectationsReader unlimited() {
        return new ExpectationsReader(RuleLimits.NONE, Integer.MAX_VALUE);
    }

    /**
     * Reads the document with all its faults.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public Reading<List<Expectation>> read(InputStream document) {
        try (JsonParser parser = Json.parser(document)) {
            return new Document(parser).read();
        }
    }

    /** One document, being read. */
    private final class Document {

        private final JsonParser parser;
        private final Faults faults = new Faults();
        private final Set<String> seen = new HashSet<>();
        private final List<Expectation> expectations = new ArrayList<>();
        private final Map<String, Integer> indexByName = new HashMap<>();

        Document(JsonParser parser) {
            this.parser = parser;
        }

        Reading<List<Expectation>> read() {
            if (Json.begin(parser) == JsonToken.START_OBJECT) {
                properties();
                Json.expectEnd(parser);
            } else {
                var whole = new Place(Json.tree(parser), "", faults);
                Json.expectEnd(parser);
                whole.wrongType("an object with tests");
            }
            return faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(List.copyOf(expectations));
        }

        private void properties() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                seen.add(name);
                if (seen.size() > RuleSetReader.MOST_PROPERTIES) {
                    throw new StreamReadException(parser, "The document has too many properties");
                }
                if (name.equals(TESTS) && token == JsonToken.START_ARRAY) {
                    tests();
                } else if (name.equals(TESTS)) {
                    new Place(Json.tree(parser), "/" + TESTS, faults).wrongType(EXPECTED);
                } else {
                    new Place(Json.object(name, Json.tree(parser)), "", faults).knows(Set.of(TESTS));
                }
            }
            if (!seen.contains(TESTS)) {
                faults.add("/" + TESTS, "missing", null, EXPECTED, null);
            }
        }

        private void tests() {
            int index = 0;
            for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index >= tests) {
                    Json.skip(parser);
                    continue;
                }
                var place = new Place(Json.tree(parser), "/" + TESTS + "/" + index, faults);
                Expectation expectation = reader.read(place);
                if (expectation != null) {
                    add(expectation, index, place);
                }
            }
            if (index > tests) {
                faults.add("/" + TESTS, "wrong-size", index, "at most " + tests + " tests", null);
            }
        }

        private void add(Expectation expectation, int index, Place place) {
            Integer first = indexByName.putIfAbsent(expectation.name(), index);
            if (first == null) {
                expectations.add(expectation);
            } else {
                faults.add(
                        place.pointer() + "/name",
                        "duplicate",
                        expectation.name(),
                        "a name of its own; test " + first + " of the array has this one",
                        null);
            }
        }
    }
}
