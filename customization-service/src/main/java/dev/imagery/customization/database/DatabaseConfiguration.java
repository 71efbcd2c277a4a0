package dev.imagery.customization.database;

import dev.imagery.starter.database.Schema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static Schema schema() {
        return Schema.atStart();
    }
}
