package dev.imagery.customization;

import dev.imagery.customization.schema.JsonSchemas;
import dev.imagery.rules.reading.AdaptiveValueModule;
import dev.imagery.rules.reading.ConditionModule;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.RuleSetPatchReader;
import dev.imagery.rules.reading.RuleSetReader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the customization service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CustomizationApplication {

    /** Takes Spring Boot's arguments. */
    public static void main(String[] args) {
        SpringApplication.run(CustomizationApplication.class, args);
    }

    @Bean
    RuleSetReader ruleSetReader(JsonSchemas schemas) {
        return new RuleSetReader(RuleLimits.USUAL, schemas::open);
    }

    @Bean
    RuleSetPatchReader ruleSetPatchReader(JsonSchemas schemas) {
        return new RuleSetPatchReader(RuleLimits.USUAL, schemas::open);
    }

    @Bean
    ConditionModule conditionModule() {
        return new ConditionModule();
    }

    @Bean
    AdaptiveValueModule adaptiveValueModule() {
        return new AdaptiveValueModule();
    }
}
