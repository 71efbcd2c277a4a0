package dev.imagery.customization.ruletest;

import dev.imagery.rules.reading.ExpectationsReader;
import dev.imagery.rules.reading.RuleLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleTestConfiguration {

    @Bean
    ExpectationsReader expectationsReader() {
        return new ExpectationsReader(RuleLimits.USUAL, ExpectationsReader.USUAL_TESTS);
    }
}
