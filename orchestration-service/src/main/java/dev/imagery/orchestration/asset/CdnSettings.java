package dev.imagery.orchestration.asset;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where clients fetch assets.
 *
 * @param baseUrl what precedes an object's key: {@code https://cdn.example.com}
 */
@Validated
@ConfigurationProperties("imagery.cdn")
record CdnSettings(@NotNull URI baseUrl) {}
