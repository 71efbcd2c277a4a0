package dev.imagery.storage.generation;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the generation service is, which makes imagery without what is withdrawn.
 *
 * @param url its base address, default http://localhost:8081
 * @param connectTimeout default 2 seconds
 * @param readTimeout how long a call may take, default 10 seconds
 */
@ConfigurationProperties("imagery.generation")
record GenerationSettings(
        @DefaultValue("http://localhost:8081") URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {}
