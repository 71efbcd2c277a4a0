package dev.imagery.storage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the asset storage service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StorageApplication {

    /** Settings come from {@code application.yml}, the environment and {@code --name=value}. */
    public static void main(String[] arguments) {
        SpringApplication.run(StorageApplication.class, arguments);
    }
}
