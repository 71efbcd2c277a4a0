package dev.imagery.generation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service in the roles of {@code imagery.roles}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GenerationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GenerationApplication.class, arguments);
    }
}
