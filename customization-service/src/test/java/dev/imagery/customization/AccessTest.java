package dev.imagery.customization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.AuthorizationMatrix;
import dev.imagery.infrastructure.testing.TestIssuer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with an issuer of tokens: {@code docs/security.md}. */
@ServiceTest
class AccessTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        ISSUER.describeTo(registry::add);
    }

    @Test
    void everyOperationTakesTheScopeThatTheDocumentTells() throws Exception {
        AuthorizationMatrix matrix = new AuthorizationMatrix(URI.create("http://localhost:" + port), ISSUER);
        assertThat(matrix.scopes()).containsExactlyInAnyOrder("rules:read", "rules:write");
        assertThat(matrix.open()).isEmpty();
        assertThat(matrix.violations()).isEmpty();
    }
}
