package dev.imagery.starter.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service takes from its callers.
 *
 * @param maxBody the largest body that is read, default 64 MB; more is answered with 413
 */
@ConfigurationProperties("imagery.request")
public record RequestSettings(@DefaultValue("64MB") DataSize maxBody) {}
