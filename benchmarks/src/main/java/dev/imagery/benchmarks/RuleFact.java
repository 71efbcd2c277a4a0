package dev.imagery.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A rule as a fact of Drools, for one value of each attribute that it has a condition on: null for the others. Drools reads it by its getters.
 *
 * @param attributes names what it has conditions on
 * @param rank among all rules, by who wins; the least first
 * @param rule its id
 */
public record RuleFact(
        String attributes,
        @Nullable String country,
        @Nullable String language,
        @Nullable String platform,
        @Nullable String resolution,
        @Nullable String cell,
        int rank,
        String field,
        String rule) {}
