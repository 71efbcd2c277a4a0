package dev.imagery.generation.storage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where asset storage is and how it is spoken to.
 *
 * @param url its address
 * @param connectTimeout default 2 s
 * @param readTimeout default 60 s: sealing 100,000 assets takes its time
 * @param uploadTimeout of one object, default 2 minutes
 * @param assetsAPart how many lines of a manifest are sent at a time, default 5,000
 */
@Validated
@ConfigurationProperties("imagery.storage")
record StorageSettings(
        @NotNull URI url,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("60s") Duration readTimeout,
        @NotNull @DefaultValue("2m") Duration uploadTimeout,
        @Min(1) @Max(100_000) @DefaultValue("5000") int assetsAPart) {}
