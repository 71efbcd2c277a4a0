package dev.imagery.orchestration.visit;

import dev.imagery.orchestration.visit.CountryFallback.Reason;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a visit from a call. What the caller states as a parameter counts before what a browser tells in a header, and is refused where it is
 * wrong; headers that are broken say nothing.
 */
public final class VisitReader {

    /** The header that forces a visit to be another one, where that is allowed: parameters as in a query. */
    public static final String FORCE = "Imagery-Force";

    private static final List<String> VIEWS = List.of("plain", "full");

    private final HeaderSettings headerNames;
    private final Languages languages;
    private final boolean forcing;

    VisitReader(HeaderSettings headerNames, List<String> languages, boolean forcing) {
        this.headerNames = headerNames;
        this.languages = new Languages(languages);
        this.forcing = forcing;
    }

    /**
     * Reads a call.
     *
     * @param query its parameters
     * @param headers the value of a header by its name, null where it is absent
     * @throws ProblemException 400 with every fault of its parameters
     */
    public Visit read(Map<String, List<String>> query, UnaryOperator<@Nullable String> headers) {
        String force = forcing ? headers.apply(FORCE) : null;
        var parameters = new Parameters(force == null ? query : Forced.over(query, force));
        var browser = new BrowserHeaders(headerNames, headers);
        Visit visit = read(parameters, browser, force != null);
        if (!parameters.faults().isEmpty()) {
            throw ProblemException.invalidParameters(parameters.faults());
        }
        return visit;
    }

    private Visit read(Parameters parameters, BrowserHeaders browser, boolean forced) {
        var attributes = new Attributes(parameters);
        Map<String, String> context = new TreeMap<>();
        Optional<CountryFallback> countryFallback = country(parameters, browser, context);
        language(parameters, browser).ifPresent(language -> context.put("language", language));
        attributes.value("platform").ifPresent(platform -> context.put("platform", platform));
        attributes.value("visitor").ifPresent(visitor -> context.put("visitor", visitor));
        Optional<String> resolution = attributes.value("resolution");
        Optional<String> page = parameters.one("page");
        Optional<String> mode = parameters.one("mode");
        boolean full = parameters
                .one("view")
                .flatMap(view -> parameters.oneOf("view", view, VIEWS))
                .filter("full"::equals)
                .isPresent();
        Screen screen = new ScreenReader(parameters, browser).read(resolution.isEmpty());
        context.putAll(attributes.further());
        return new Visit(context, resolution, screen, page, mode, full, countryFallback, forced, browser.asked());
    }

    /** Puts the country into the context, or tells why there is none. */
    private static Optional<CountryFallback> country(
            Parameters parameters, BrowserHeaders browser, Map<String, String> context) {
        boolean strict = parameters.flag("strict").orElse(false);
        String told = parameters.one("country").or(browser::country).orElse(null);
        if (told != null && Country.isKnown(Country.usual(told))) {
            context.put("country", Country.usual(told));
            return Optional.empty();
        }
        CountryFallback fallback = Country.fallback(told);
        if (strict) {
            boolean absent = fallback.reason() == Reason.ABSENT;
            parameters.fault(
                    "country",
                    absent ? "required" : "unknown",
                    absent ? null : fallback.told(),
                    "the code of a country in ISO 3166-1 alpha-2, such as US",
                    fallback.told().equals("UK") ? "GB" : null);
        }
        return Optional.of(fallback);
    }

    private Optional<String> language(Parameters parameters, BrowserHeaders browser) {
        Optional<String> told = parameters.one("language");
        Optional<String> accepted = parameters.one("acceptLanguage");
        if (told.isEmpty()) {
            return accepted.or(browser::language).flatMap(languages::preferred);
        }
        Optional<String> usual = told.flatMap(Languages::usual);
        if (usual.isEmpty()) {
            String suggestion = Languages.usual(told.get().replace('_', '-')).orElse(null);
            parameters.fault(
                    "language", "malformed", told.get(), "a BCP 47 language tag such as en or pt-BR", suggestion);
        }
        return usual;
    }
}
