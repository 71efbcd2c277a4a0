package dev.imagery.starter.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SharedDefaultsTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void aServiceGetsThem() {
        apply();
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    }

    @Test
    void aServicesOwnSettingsWin() {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("own", java.util.Map.of("spring.threads.virtual.enabled", "false")));
        apply();
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("false");
    }

    private void apply() {
        new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}
