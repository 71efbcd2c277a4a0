package dev.imagery.benchmarks;

import dev.imagery.rules.evaluation.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit as a fact of Drools, which is offered the rules that match it and keeps the best of each field. */
public final class VisitFact {

    private final Map<String, String> attributes;
    private final Map<String, RuleFact> best = new HashMap<>();

    VisitFact(Context context) {
        this.attributes = context.attributes();
    }

    public @Nullable String getCountry() {
        return attributes.get("country");
    }

    public @Nullable String getLanguage() {
        return attributes.get("language");
    }

    public @Nullable String getPlatform() {
        return attributes.get("platform");
    }

    public @Nullable String getResolution() {
        return attributes.get("resolution");
    }

    public @Nullable String getCell() {
        return attributes.get("cell");
    }

    /** A rule that matches. */
    public void offer(RuleFact rule) {
        best.merge(rule.field(), rule, (one, other) -> one.rank() < other.rank() ? one : other);
    }

    /** The rule that won each field. */
    Map<String, String> winners() {
        Map<String, String> winners = new HashMap<>();
        best.forEach((field, rule) -> winners.put(field, rule.rule()));
        return winners;
    }
}
