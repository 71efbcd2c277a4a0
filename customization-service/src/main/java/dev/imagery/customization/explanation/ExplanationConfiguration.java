package dev.imagery.customization.explanation;

import dev.imagery.customization.ruleset.RuleSetName;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.RuleSetReader;
import dev.imagery.rules.reading.WhatIfReader;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

    @Bean
    WhatIfReader whatIfReader(ContextReader contexts, RuleSetReader ruleSets) {
        return new WhatIfReader(contexts, ruleSets, Pattern.compile(RuleSetName.PATTERN), RuleSetName.EXPECTED);
    }
}
