package dev.imagery.starter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.guarded.GuardedApplication;
import dev.imagery.infrastructure.issuer.LocalIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** A service that calls itself, by its own credentials. */
@Tag("adapter")
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CredentialsTest {

    private static final LocalIssuer ISSUER = start();

    private static LocalIssuer start() {
        try {
            LocalIssuer issuer = LocalIssuer.start(
                    Files.createTempDirectory("imagery-issuer-").resolve("key.json"), 0);
            issuer.admit("walls", "a secret", "walls:read");
            return issuer;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("imagery.access.issuer", ISSUER::address);
        settings.add("imagery.access.keys", ISSUER::keys);
        settings.add("imagery.access.credentials.tokens", ISSUER::tokens);
        settings.add("imagery.access.credentials.client", () -> "walls");
        settings.add("imagery.access.credentials.secret", () -> "a secret");
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RestClient.Builder clients;

    @Test
    void callsCarryATokenOfTheIssuer() {
        assertThat(clients.baseUrl("http://localhost:" + port)
                        .build()
                        .get()
                        .uri("/v1/walls")
                        .retrieve()
                        .body(String.class))
                .isEqualTo("walls");
    }

    @Test
    void anIssuerThatRefusesFailsTheCall() {
        CredentialsSettings wrong = new CredentialsSettings(ISSUER.tokens(), "walls", "another secret", Set.of());
        RestClient.Builder builder = RestClient.builder();
        CredentialsAutoConfiguration credentials = new CredentialsAutoConfiguration();
        credentials.tokenPassedOn(credentials.ownTokens(wrong)).customize(builder);
        RestClient client = builder.baseUrl("http://localhost:" + port).build();
        assertThatThrownBy(() -> client.get().uri("/v1/walls").retrieve().body(String.class))
                .isInstanceOf(ResourceAccessException.class)
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining("secret");
        assertThat(wrong.toString()).doesNotContain("secret");
    }
}
