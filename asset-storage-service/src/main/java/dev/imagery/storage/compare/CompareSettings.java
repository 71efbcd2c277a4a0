package dev.imagery.storage.compare;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Comparing the pictures of versions.
 *
 * @param atOnce how many pairs of pictures an instance compares at once, from 1 to 64, default 2; each takes a processor, and some
 *     megabytes
 * @param maxPixels the largest picture that is read for it, default 40 million pixels
 * @param again how long after the bucket was away it is gone on with, default 10 seconds
 */
@Validated
@ConfigurationProperties("imagery.compare")
record CompareSettings(
        @Min(1) @Max(64) @DefaultValue("2") int atOnce,
        @Min(1) @DefaultValue("40000000") int maxPixels,
        @DefaultValue("10s") Duration again) {}
