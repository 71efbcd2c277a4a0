package dev.imagery.orchestration.remote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the customization service is asked.
 *
 * @param answerFor for how long an answer is given to others who ask the same; default 200 ms, 0 to ask for each visit
 * @param concurrency how many calls are under way at the same time, those that hang too; visits beyond that get what is known, default 64
 * @param retries how many calls may be tried again, in percent of all, where the connection failed; default 10
 * @param groups how visits that come at the same time are asked for in one call
 * @param patience how long a visit waits that something is known for
 * @param breaker when it is left alone
 * @param lastKnown what is kept of its answers
 */
@Validated
@ConfigurationProperties("imagery.customization")
record CustomizationSettings(
        @DurationMin(millis = 0) @DurationMax(seconds = 10) @DefaultValue("200ms")
        Duration answerFor,

        @Min(1) @Max(10_000) @DefaultValue("64") int concurrency,

        @Min(0) @Max(100) @DefaultValue("10") int retries,

        @NotNull @DefaultValue Groups groups,
        @NotNull @DefaultValue Waiting patience,
        @NotNull @DefaultValue Breaker breaker,
        @NotNull @DefaultValue LastKnown lastKnown) {

    /**
     * Visits that are asked for together.
     *
     * @param calls so many are made at once; further visits wait for one of them to end. Default 1
     * @param longestWait after so long for each call under way they wait no more and go beside it, default 5 ms; up to 1 s, and never longer
     *     than answers usually take
     * @param contexts that one call asks for at most, default 400: no more than customization answers in one; a visit is never split
     * @param waiting visits that wait at most, default 1,000; those beyond get what is known
     */
    record Groups(
            @Min(1) @Max(10_000) @DefaultValue("1") int calls,

            @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 1) @DefaultValue("5ms")
            Duration longestWait,

            @Min(1) @Max(10_000) @DefaultValue("400") int contexts,
            @Min(1) @Max(100_000) @DefaultValue("1000") int waiting) {}

    /**
     * The bounds of what follows from the usual time of an answer.
     *
     * @param least however fast answers usually are, default 10 ms
     * @param most however slow they usually are, default 250 ms
     */
    record Waiting(
            @DurationMin(millis = 0) @DefaultValue("10ms") Duration least,
            @DurationMin(millis = 1) @DefaultValue("250ms") Duration most) {}

    /**
     * The circuit breaker.
     *
     * @param calls how many of the last calls it looks at, default 20
     * @param leastCalls with fewer calls it stays closed, default 5
     * @param failures opens at this share of calls that failed, or that were slow, in percent; default 50
     * @param slowAfter how long a call takes that counts as slow, default 1 s
     * @param openFor for how long no call is made, before one is tried again; default 1 s
     */
    record Breaker(
            @Min(1) @DefaultValue("20") int calls,
            @Min(1) @DefaultValue("5") int leastCalls,
            @Min(1) @Max(100) @DefaultValue("50") int failures,
            @DurationMin(millis = 1) @DefaultValue("1s") Duration slowAfter,
            @DurationMin(millis = 1) @DefaultValue("1s") Duration openFor) {}

    /**
     * The last known answers.
     *
     * @param memory what they take at most, about; default 64 MB
     * @param keepFor for how long they are given, default 30 days: for so long the pictures of what is not live any more are kept
     * @param same attributes that a visit shares with whomever its answer was for, beside country and platform; none by default
     * @param directory where they are kept for a restart, of this instance alone; kept in memory alone where it is absent
     * @param disk what is written at most, before it is compressed; default 16 MB
     * @param writeEvery how often they are written at most, default 5 s
     */
    record LastKnown(
            @NotNull @DefaultValue("64MB") DataSize memory,
            @DurationMin(seconds = 1) @DefaultValue("30d") Duration keepFor,
            @NotNull @DefaultValue Set<String> same,
            @Nullable Path directory,
            @NotNull @DefaultValue("16MB") DataSize disk,
            @DurationMin(millis = 10) @DefaultValue("5s") Duration writeEvery) {}
}
