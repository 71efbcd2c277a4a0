package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.LanguageTags;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads titles in JSON and finds every fault of one in one pass. */
public final class TitleReader {

    private static final String LANGUAGE = "a language tag of BCP 47, such as en or pt-BR";
    private static final String DAY = "a day of ISO 8601 in the years 1 to 9999, such as 2026-01-31";
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private static final int LONGEST_NAME = 500;
    private static final int MOST_COUNTRIES = 100;

    private final Fields fields;
    private final ObjectNode title;
    private final Words words;

    private TitleReader(ObjectNode title, String at) {
        this.title = title;
        this.fields = new Fields(title, at);
        this.words = new Words(title, fields);
    }

    /**
     * Reads a title whose id is known from elsewhere; an {@code id} in the JSON must be the same.
     *
     * @param at JSON Pointer to the title in what was sent
     */
    public static TitleReading read(long id, JsonNode json, String at) {
        return object(json)
                .<TitleReading>map(title -> new TitleReader(title, at).withId(id))
                .orElseGet(() -> noObject(json, at));
    }

    /** Reads a title with its {@code id}. */
    public static TitleReading read(JsonNode json, String at) {
        return object(json)
                .<TitleReading>map(title -> new TitleReader(title, at).withOwnId())
                .orElseGet(() -> noObject(json, at));
    }

    private static Optional<ObjectNode> object(JsonNode json) {
        return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private static TitleReading noObject(JsonNode json, String at) {
        return new TitleReading.Invalid(List.of(
                new Fault(at, "wrong-type", Optional.of(Fields.quoted(json)), "a JSON object", Optional.empty())));
    }

    private TitleReading withId(long id) {
        var found = fields.optional("id");
        if (found.isPresent() && !(found.get().isIntegralNumber() && found.get().asLong(0) == id)) {
            fields.fault(fields.pointer("id"), "conflict", found, id + ", as in the path, or no id");
        }
        return reading(id, facts());
    }

    private TitleReading withOwnId() {
        var id = fields.required("id", "the title's id")
                .flatMap(node -> fields.wholeNumber(fields.pointer("id"), node, 1, Long.MAX_VALUE));
        return reading(id.orElse(0L), facts());
    }

    private TitleReading reading(long id, TitleFacts facts) {
        var faults = fields.faults();
        return faults.isEmpty() ? new TitleReading.Valid(id, facts) : new TitleReading.Invalid(faults);
    }

    private TitleFacts facts() {
        var names = names();
        var original = fields.requiredText("originalLanguage", LANGUAGE, LanguageTags::canonical);
        original.filter(tag -> !names.isEmpty() && !names.containsKey(tag))
                .ifPresent(tag -> fields.fault(
                        fields.pointer("names"),
                        "missing",
                        Optional.empty(),
                        "a name in the original language " + tag));
        return new TitleFacts(
                names,
                original.orElse(""),
                words.list("originCountries", MOST_COUNTRIES, (at, node) -> CountryCodes.read(fields, at, node)),
                words.required("kind", "film, series or novel").orElse(""),
                words.list("genres"),
                words.list("tags"),
                words.optional("franchise"),
                number("year", -4_000, 2_200),
                number("maturity", 0, 21),
                number("popularity", 0, PopularityReader.MOST),
                new PopularityReader(fields).read(),
                fields.requiredText("launched", DAY, Dates.parsed(LocalDate::parse))
                        .orElse(BEFORE_ALL),
                broadAudience(),
                new AvailabilityReader(title, fields).read());
    }

    private SortedMap<String, String> names() {
        var names = new TreeMap<String, String>();
        var expected = "an object of names by language tag, at least one";
        fields.required("names", expected).ifPresent(node -> {
            if (!(node instanceof ObjectNode object) || object.isEmpty()) {
                fields.fault(fields.pointer("names"), "wrong-type", Optional.of(node), expected);
                return;
            }
            var inner = new Fields(object, fields.pointer("names"));
            object.forEachEntry((tag, name) -> name(inner.pointer(tag), tag, name)
                    .ifPresent(valid -> names.put(LanguageTags.canonical(tag).orElse(tag), valid)));
        });
        return names;
    }

    private Optional<String> name(String pointer, String tag, JsonNode node) {
        if (LanguageTags.canonical(tag).isEmpty()) {
            fields.fault(pointer, "unknown-language", Optional.empty(), LANGUAGE);
        }
        return fields.text(pointer, node, "a name").filter(name -> {
            boolean fits = !name.isBlank() && name.length() <= LONGEST_NAME && isPlain(name);
            if (!fits) {
                fields.fault(
                        pointer,
                        "invalid-value",
                        Optional.of(node),
                        "a name of 1 to " + LONGEST_NAME + " characters, none of them a control character");
            }
            return fits;
        });
    }

    /** A half of a surrogate pair is no character at all. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private Optional<Boolean> broadAudience() {
        var found = fields.optional("broadAudience");
        if (found.isPresent() && !found.get().isBoolean()) {
            fields.fault(fields.pointer("broadAudience"), "wrong-type", found, "true or false");
        }
        return found.filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    private int number(String name, int min, int max) {
        return fields.required(name, "a whole number from " + min + " to " + max)
                .flatMap(node -> fields.wholeNumber(fields.pointer(name), node, min, max))
                .orElse((long) min)
                .intValue();
    }
}
