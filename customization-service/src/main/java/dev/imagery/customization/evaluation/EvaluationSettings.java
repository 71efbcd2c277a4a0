package dev.imagery.customization.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be asked at once.
 *
 * @param maxContexts contexts in one request, from 1 to 10,000, default 1,000
 */
@Validated
@ConfigurationProperties("imagery.evaluation")
record EvaluationSettings(
        @Min(1) @Max(10_000) @DefaultValue("1000") int maxContexts) {}
