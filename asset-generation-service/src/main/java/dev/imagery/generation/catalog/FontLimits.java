package dev.imagery.generation.catalog;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What fonts may be.
 *
 * @param maxBytes the largest file, default 64 MB: a collection of all East Asian forms has 30
 */
@Validated
@ConfigurationProperties("imagery.fonts")
public record FontLimits(@NotNull @DefaultValue("64MB") DataSize maxBytes) {}
