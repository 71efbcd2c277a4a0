package dev.imagery.orchestration.near;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.exposure.Outcome;
import dev.imagery.rules.index.CompiledRelease;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A release that is answered from. Each visit is evaluated; what an outcome comes to as an answer is made once and kept, as many as are
 * asked for most. Any number of threads may ask.
 */
final class NearRelease {

    /** An answer, and whom it counts for. */
    private record Made(Evaluation evaluation, List<Counter> exposures) {}

    private final CompiledRelease<Member> compiled;
    private final AdaptiveValues values;
    private final Exposures exposures;
    private final Cache<Outcome, Made> made;
    private final Cache<Outcome, Chosen> chosen;

    /** @param outcomes how many are kept */
    NearRelease(CompiledRelease<Member> compiled, AdaptiveValues values, Exposures exposures, int outcomes) {
        this.compiled = compiled;
        this.values = values;
        this.exposures = exposures;
        this.made = Caffeine.newBuilder().maximumSize(outcomes).build();
        this.chosen = Caffeine.newBuilder().maximumSize(outcomes).build();
    }

    CompiledRelease<Member> compiled() {
        return compiled;
    }

    long number() {
        return compiled.index().number();
    }

    /** The answers to some contexts; the same instance where the same came of it. */
    Evaluation answer(List<Map<String, String>> contexts, Instant now) {
        var parts = new Outcome.Part[contexts.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Outcome.Part.of(compiled.index(), new Context(contexts.get(i)), now);
        }
        Made answer = made(new Outcome(parts));
        for (Counter exposure : answer.exposures()) {
            exposure.increment();
        }
        return answer.evaluation();
    }

    private Made made(Outcome outcome) {
        Made known = made.getIfPresent(outcome);
        return known == null ? made.get(outcome, this::make) : known;
    }

    private Made make(Outcome outcome) {
        Evaluation evaluation = new Evaluation(
                number(),
                outcome.parts().stream()
                        .map(part -> chosen.get(
                                new Outcome(part), one -> values.chosen(part.selections(), part.participations())))
                        .toList());
        return new Made(evaluation, exposures.of(evaluation));
    }
}
