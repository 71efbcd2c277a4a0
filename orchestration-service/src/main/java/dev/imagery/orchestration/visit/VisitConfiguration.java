package dev.imagery.orchestration.visit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    @Bean
    VisitReader visitReader(VisitSettings settings) {
        return new VisitReader(settings.headers(), settings.languages(), settings.forcing());
    }
}
