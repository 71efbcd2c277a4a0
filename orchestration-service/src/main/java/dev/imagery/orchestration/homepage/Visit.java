package dev.imagery.orchestration.homepage;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a caller tells of a visit, as the context that rules are evaluated for. */
final class Visit {

    /** Longer than any value that a rule names; what is longer cannot match and is not worth asking for. */
    private static final int LONGEST_VALUE = 64;

    private final Map<String, String> context = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Absent and odd values are left out, so that only rules without that condition match. */
    Visit with(String attribute, @Nullable String value) {
        if (value != null
                && !value.isBlank()
                && value.length() <= LONGEST_VALUE
                && value.codePoints().noneMatch(Character::isISOControl)) {
            context.put(attribute, value.strip());
        }
        return this;
    }

    /** Countries are named in capitals. */
    Visit withCountry(@Nullable String country) {
        return with("country", country == null ? null : country.toUpperCase(Locale.ROOT));
    }

    /** The language as a BCP 47 tag, brought to its usual spelling: {@code en-gb} is {@code en-GB}. A malformed tag is a fault. */
    Visit withLanguage(@Nullable String tag) {
        if (tag != null && !tag.isBlank()) {
            canonical(tag).ifPresentOrElse(usual -> with("language", usual), () -> faults.add(malformed(tag)));
        }
        return this;
    }

    /** All else that the query tells, see {@link FurtherAttributes}. */
    Visit withFurther(Map<String, List<String>> parameters) {
        context.putAll(FurtherAttributes.of(parameters, faults));
        return this;
    }

    /** @throws ProblemException 400 with every fault of what was told */
    Map<String, String> context() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalidParameters(faults);
        }
        return Map.copyOf(context);
    }

    private static Optional<String> canonical(String tag) {
        try {
            return Optional.of(
                    new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag());
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    private static Fault malformed(String tag) {
        String suggestion = canonical(tag.replace('_', '-')).orElse(null);
        String found = tag.length() <= LONGEST_VALUE ? tag : tag.substring(0, LONGEST_VALUE) + "…";
        return new Fault(
                "/query/language", "malformed", found, "a BCP 47 language tag such as en or pt-BR", suggestion);
    }
}
