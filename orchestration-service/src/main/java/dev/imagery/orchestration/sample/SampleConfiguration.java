package dev.imagery.orchestration.sample;

import dev.imagery.starter.access.PublicPaths;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("imagery.sample.enabled")
class SampleConfiguration {

    /** It is for people with a browser. */
    @Bean
    PublicPaths samplePage() {
        return PublicPaths.of(SamplePage.PATH);
    }
}
