package dev.imagery.orchestration.purged;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where pictures are delivered.
 *
 * @param baseUrl what precedes an object's key: {@code https://cdn.example.com}
 */
@Validated
@ConfigurationProperties("imagery.cdn")
record DeliverySettings(@NotNull URI baseUrl) {}
