package dev.imagery.storage.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which versions of a group are kept where the group says nothing else. What has a label, is live, pending or one step back is kept in any case.
 *
 * @param newest so many of the newest sealed ones, from 1 to 10,000, default 10
 * @param liveWithinDays what was live, sealed or opened in so many days, from 0 to 36,500, default 30
 */
@Validated
@ConfigurationProperties("imagery.retention")
record RetentionSettings(
        @Min(1) @Max(10_000) @DefaultValue("10") int newest,
        @Min(0) @Max(36_500) @DefaultValue("30") int liveWithinDays) {}
