package dev.imagery.storage.object;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be uploaded.
 *
 * @param expiry how long a pre-signed URL works, default 15 minutes
 * @param maxObjectSize the largest object, default 64 MB
 * @param parallelism how many objects are asked for or read in S3 at once for one request, from 1 to 64, default 8
 */
@Validated
@ConfigurationProperties("imagery.uploads")
record UploadSettings(
        @DefaultValue("15m") Duration expiry,
        @DefaultValue("64MB") DataSize maxObjectSize,
        @Min(1) @Max(64) @DefaultValue("8") int parallelism) {}
