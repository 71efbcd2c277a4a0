package dev.imagery.orchestration.remote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the customization service is asked.
 *
 * @param url its address
 * @param connectTimeout the longest wait for a connection, default 500 ms
 * @param timeLimit the longest wait for an answer, after which a visit gets the last known one; default 2 s
 * @param lastKnownContexts for how many contexts the last answer is kept in memory, default 10,000
 * @param breaker when it is left alone
 */
@Validated
@ConfigurationProperties("imagery.customization")
record CustomizationSettings(
        @NotNull URI url,
        @DurationMin(millis = 1) @DefaultValue("500ms") Duration connectTimeout,
        @DurationMin(millis = 1) @DefaultValue("2s") Duration timeLimit,
        @Min(1) @Max(1_000_000) @DefaultValue("10000") int lastKnownContexts,
        @DefaultValue Breaker breaker) {

    /**
     * The circuit breaker.
     *
     * @param calls how many of the last calls it looks at, default 20
     * @param leastCalls with fewer calls it stays closed, default 5
     * @param failures opens at this share of failed calls, in percent, default 50
     * @param openFor for how long no call is made, before one is tried again; default 2 s
     */
    record Breaker(
            @Min(1) @DefaultValue("20") int calls,
            @Min(1) @DefaultValue("5") int leastCalls,
            @Min(1) @Max(100) @DefaultValue("50") int failures,
            @DurationMin(millis = 1) @DefaultValue("2s") Duration openFor) {}
}
