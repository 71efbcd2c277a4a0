package dev.imagery.orchestration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The orchestration service: the homepage's response. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class OrchestrationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OrchestrationApplication.class, arguments);
    }
}
