package dev.imagery.storage.query;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.NearestName;
import dev.imagery.starter.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the parameters of a query, noting what is wrong; what it returns for a faulty one is not to be used. */
public final class QueryReader {

    private static final int MOST_WORDS = 300;
    private static final int LONGEST_SHOWN = 200;

    private final Map<String, List<String>> parameters;
    private final Faults faults = new Faults();
    private final Set<String> known = new LinkedHashSet<>();

    public QueryReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Whether the parameter is there, faulty or not. */
    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Empty where the parameter is absent or faulty. */
    public Optional<String> text(String name, Pattern form, String expected) {
        return value(name, "malformed", expected, word -> Optional.of(word).filter(form.asMatchPredicate()));
    }

    /** Several words parted by commas, any of which will do; empty where the parameter is absent or faulty. */
    public Optional<Set<String>> texts(String name, Pattern form, String expected) {
        return value(name, "malformed", expected + "; or up to %d, parted by commas".formatted(MOST_WORDS), list -> {
            List<String> words = List.of(list.split(",", -1));
            return words.size() <= MOST_WORDS && words.stream().allMatch(form.asMatchPredicate())
                    ? Optional.of(new LinkedHashSet<>(words))
                    : Optional.empty();
        });
    }

    /** One of some words, and what it stands for. */
    public <T> Optional<T> oneOf(String name, Map<String, T> words) {
        Optional<String> word = once(name);
        Optional<T> meant = word.flatMap(given -> Optional.ofNullable(words.get(given)));
        if (word.isPresent() && meant.isEmpty()) {
            unknown(name, "unknown-value", word.get(), words.keySet());
        }
        return meant;
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return oneOf(name, Map.of("true", true, "false", false));
    }

    /** From {@code least} to {@code most}. */
    public Optional<Long> whole(String name, long least, long most) {
        String expected = "a whole number from " + least + (most == Long.MAX_VALUE ? "" : " to " + most);
        Optional<Long> number = value(name, "wrong-type", expected, word -> parsed(word, Long::valueOf));
        return within(name, number, least, most, expected);
    }

    /** From {@code least} to {@code most}. */
    public Optional<Double> decimal(String name, double least, double most) {
        String expected = "a number from %s to %s".formatted(least, most);
        Optional<Double> number = value(
                name,
                "wrong-type",
                expected,
                word -> parsed(word, Double::valueOf).filter(Double::isFinite));
        return within(name, number, least, most, expected);
    }

    /** An instant, or a day in UTC, which stands for its beginning. */
    public Optional<Instant> instant(String name) {
        return value(
                name,
                "malformed",
                "an instant such as 2026-01-31T12:00:00Z, or a day such as 2026-01-31",
                word -> parsed(word, Instant::parse).or(() -> parsed(word, QueryReader::beginning)));
    }

    /** A range by the parameters of its two ends, each read by {@code reading}. */
    public <T extends Comparable<T>> Range<T> range(
            String fromName, String toName, Function<String, Optional<T>> reading) {
        Range<T> range = new Range<>(reading.apply(fromName), reading.apply(toName));
        if (range.isInverted()) {
            fault(fromName, "out-of-range", range.from().orElseThrow().toString(), "no more than " + toName);
        }
        return range;
    }

    /** Notes something that is wrong with a parameter. */
    public void fault(String name, String code, @Nullable String found, String expected) {
        faults.add(Fault.of(pointer(name), code, found == null ? null : shortened(found), expected));
    }

    /** Notes a word of which there is none such. */
    public void unknown(String name, String code, String found, Collection<String> known) {
        faults.add(new Fault(
                pointer(name),
                code,
                shortened(found),
                known.isEmpty() ? "nothing: there are none" : "one of " + String.join(", ", known),
                NearestName.of(found, known).orElse(null)));
    }

    /** @throws ProblemException 400 with every fault, those of parameters that nobody asked for included */
    public void refuseFaults() {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(name, "unknown-parameter", name, known));
        if (!faults.isEmpty()) {
            throw ProblemException.invalidParameters(faults.listed());
        }
    }

    private <T> Optional<T> value(String name, String code, String expected, Function<String, Optional<T>> reading) {
        Optional<String> word = once(name);
        Optional<T> value = word.flatMap(reading);
        if (word.isPresent() && value.isEmpty()) {
            fault(name, code, word.get(), expected);
        }
        return value;
    }

    private <T extends Comparable<T>> Optional<T> within(
            String name, Optional<T> number, T least, T most, String expected) {
        Optional<T> inside = number.filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
        if (number.isPresent() && inside.isEmpty()) {
            fault(name, "out-of-range", number.get().toString(), expected);
        }
        return inside;
    }

    private Optional<String> once(String name) {
        known.add(name);
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.size() > 1) {
            fault(name, "repeated", String.join(" ", given), "the parameter once");
            return Optional.empty();
        }
        return given.stream().findFirst();
    }

    private static <T> Optional<T> parsed(String word, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(word));
        } catch (NumberFormatException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static Instant beginning(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String pointer(String name) {
        return "/query/" + shortened(name).replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
