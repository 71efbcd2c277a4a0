package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.Countries;
import dev.imagery.dsl.market.LanguageTags;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads titles in JSON and finds every fault of one in one pass. */
public final class TitleReader {

    private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N} _-]{0,63}");
    private static final String LANGUAGE = "a language tag of BCP 47, such as en or pt-BR";
    private static final String INSTANT =
            "an instant of ISO 8601 in UTC in the years 1 to 9999, such as 2026-01-31T00:00:00Z";
    private static final String DAY = "a day of ISO 8601 in the years 1 to 9999, such as 2026-01-31";
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    /** Of dates: those further off are slips, and no database keeps all that Java can tell. */
    private static final int LAST_YEAR = 9_999;

    private static final int LONGEST_NAME = 500;
    private static final int MOST_WORDS = 100;
    private static final int MOST_WINDOWS = 1_000;

    private final Fields fields;
    private final ObjectNode title;

    private TitleReader(ObjectNode title, String at) {
        this.title = title;
        this.fields = new Fields(title, at);
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
                kind(),
                words("genres", "genres"),
                number("year", -4_000, 2_200),
                number("maturity", 0, 21),
                number("popularity", 0, 100),
                fields.requiredText("launched", DAY, parsed(LocalDate::parse)).orElse(BEFORE_ALL),
                words("tags", "tags"),
                availability());
    }

    private SortedMap<String, String> names() {
        var names = new TreeMap<String, String>();
        var expected = "an object of names by language tag, at least one";
        fields.required("names", expected).ifPresent(node -> {
            if (!(node instanceof ObjectNode object) || object.isEmpty()) {
                fields.fault(fields.pointer("names"), "wrong-type", Optional.of(node), expected);
                return;
            }
            object.forEachEntry((tag, name) -> name(new Fields(object, fields.pointer("names")).pointer(tag), tag, name)
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

    private Kind kind() {
        var expected = "one of " + String.join(", ", Kind.words());
        return fields.requiredText("kind", expected, Optional::of)
                .flatMap(word -> {
                    var kind = Kind.of(word);
                    if (kind.isEmpty()) {
                        fields.fault(
                                fields.pointer("kind"),
                                "unknown-kind",
                                fields.optional("kind"),
                                expected,
                                Nearest.to(word, Kind.words()));
                    }
                    return kind;
                })
                .orElse(Kind.NOVEL);
    }

    private int number(String name, int min, int max) {
        return fields.required(name, "a whole number from " + min + " to " + max)
                .flatMap(node -> fields.wholeNumber(fields.pointer(name), node, min, max))
                .orElse((long) min)
                .intValue();
    }

    /** A list that may be absent or empty. */
    private List<String> words(String name, String noun) {
        if (title.path(name).isArray() && title.path(name).isEmpty()) {
            fields.optional(name);
            return List.of();
        }
        var expected = "a word of lower-case letters and digits, at most 64";
        return fields.distinct(
                name,
                fields.optionalList(
                        name,
                        MOST_WORDS,
                        noun,
                        (pointer, node) -> fields.text(pointer, node, expected).filter(word -> {
                            boolean matches = WORD.matcher(word).matches();
                            if (!matches) {
                                fields.fault(pointer, "invalid-value", Optional.of(node), expected);
                            }
                            return matches;
                        })));
    }

    private List<AvailabilityWindow> availability() {
        if (title.path("availability").isArray() && title.path("availability").isEmpty()) {
            fields.fault(
                    fields.pointer("availability"),
                    "empty",
                    fields.optional("availability"),
                    "windows, or no such field for everywhere and always");
            return List.of();
        }
        return fields.optionalList("availability", MOST_WINDOWS, "availability windows", this::window);
    }

    private Optional<AvailabilityWindow> window(String pointer, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            fields.fault(pointer, "wrong-type", Optional.of(node), "an object with country, from and until");
            return Optional.empty();
        }
        var window = new Fields(object, pointer);
        var country = country(window);
        var from = window.optionalText("from", INSTANT, parsed(Instant::parse));
        var until = window.optionalText("until", INSTANT, parsed(Instant::parse));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            window.fault(window.pointer("until"), "out-of-range", window.optional("until"), "an instant after from");
        }
        boolean valid = window.faults().isEmpty();
        fields.include(window);
        return valid ? country.map(code -> new AvailabilityWindow(code, from, until)) : Optional.empty();
    }

    private static Optional<String> country(Fields window) {
        var expected = "a country code of ISO 3166-1 alpha-2, or * for every country";
        return window.requiredText(
                "country",
                expected,
                code -> Optional.of(code)
                        .filter(known -> known.equals(AvailabilityWindow.EVERYWHERE) || Countries.contains(known)));
    }

    private static <T extends TemporalAccessor> Function<String, Optional<T>> parsed(Function<CharSequence, T> parser) {
        return text -> {
            try {
                return Optional.of(parser.apply(text)).filter(TitleReader::isNear);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }

    private static boolean isNear(TemporalAccessor time) {
        int year = time instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).getYear()
                : time.get(ChronoField.YEAR);
        return year >= 1 && year <= LAST_YEAR;
    }
}
