package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.homepage.Homepages.State;
import dev.imagery.orchestration.visit.CountryFallback;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts how visits were answered. */
final class HomepageMetrics {

    private final Map<State, Counter> answers;
    private final Map<CountryFallback.Reason, Counter> countryFallbacks;

    HomepageMetrics(MeterRegistry metrics) {
        answers = counters(
                State.values(),
                state -> Counter.builder("imagery.homepage.answers")
                        .description("Visits by how much of their answer could be had")
                        .tag("state", label(state))
                        .register(metrics));
        countryFallbacks = counters(
                CountryFallback.Reason.values(),
                reason -> Counter.builder("imagery.homepage.country.fallbacks")
                        .description("Visits that got what visitors of no country in particular get")
                        .tag("reason", label(reason))
                        .register(metrics));
    }

    void count(State state) {
        Objects.requireNonNull(answers.get(state)).increment();
    }

    void count(CountryFallback fallback) {
        Objects.requireNonNull(countryFallbacks.get(fallback.reason())).increment();
    }

    /** A constant as labels and headers name it. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Map<T, Counter> counters(T[] of, Function<T, Counter> register) {
        return Arrays.stream(of).collect(Collectors.toUnmodifiableMap(Function.identity(), register));
    }
}
