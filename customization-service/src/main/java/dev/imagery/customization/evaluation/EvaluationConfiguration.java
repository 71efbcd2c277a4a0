package dev.imagery.customization.evaluation;

import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.RuleLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    @Bean
    ContextReader contextReader(EvaluationSettings settings) {
        return new ContextReader(RuleLimits.USUAL, settings.maxContexts());
    }
}
