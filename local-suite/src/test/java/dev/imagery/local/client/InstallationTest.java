package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagery.local.ports.Ports;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstallationTest {

    private static final Ports PORTS = Ports.from(Map.of());

    @Test
    void anAddressWithoutAPortHasTheUsualOnes() {
        Installation installation = Installation.at(URI.create("https://imagery.example.com"), PORTS);
        assertThat(installation.generation()).hasToString("https://imagery.example.com:8081");
        assertThat(installation.orchestration()).hasToString("https://imagery.example.com:8080");
        assertThat(installation.customization()).hasToString("https://imagery.example.com:8083");
    }

    @Test
    void aPortIsTheGenerationServices() {
        Installation installation = Installation.at(URI.create("http://localhost:28081"), PORTS);
        assertThat(installation.generation()).hasToString("http://localhost:28081");
        assertThat(installation.storage()).hasToString("http://localhost:8082");
    }

    @Test
    void whatIsNoAddressIsToldWithAnExample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Installation.at(URI.create("localhost"), PORTS))
                .withMessageContaining("'localhost'")
                .withMessageContaining("http://");
    }
}
