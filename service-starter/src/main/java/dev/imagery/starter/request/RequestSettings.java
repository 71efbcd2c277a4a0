package dev.imagery.starter.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service takes from its callers.
 *
 * @param maxBody the largest body that is read, default 64 MB; more is answered with 413
 * @param maxJson the largest JSON document that is read as a whole, be it a body or a line of NDJSON, default 1 MB: in memory it
 *     is up to fifty times as large
 */
@ConfigurationProperties("imagery.request")
public record RequestSettings(
        @DefaultValue("64MB") DataSize maxBody,
        @DefaultValue("1MB") DataSize maxJson) {}
