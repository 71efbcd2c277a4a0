package dev.imagery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.AuthorizationMatrix;
import dev.imagery.infrastructure.testing.TestIssuer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with an issuer of tokens: {@code docs/security.md}. */
class AccessTest extends StorageServiceTest {

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
        assertThat(matrix.scopes())
                .containsExactlyInAnyOrder(
                        "audit:read",
                        "groups:publish",
                        "groups:read",
                        "groups:write",
                        "maintenance:read",
                        "maintenance:write",
                        "purges:read",
                        "purges:write",
                        "withdrawals:read",
                        "withdrawals:write");
        assertThat(matrix.open())
                .containsExactly(
                        "GET /assets/{digest}.{extension}",
                        "GET /hit-maps/{renderKey}.json",
                        "HEAD /assets/{digest}.{extension}");
        assertThat(matrix.violations()).isEmpty();
    }
}
