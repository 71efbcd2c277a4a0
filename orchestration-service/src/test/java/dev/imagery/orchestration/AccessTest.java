package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.AuthorizationMatrix;
import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.infrastructure.testing.TestIssuer;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with an issuer of tokens: {@code docs/security.md}. */
@Tag("adapter")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final TestDatabase DATABASE = TestDatabase.create();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ISSUER.describeTo(registry::add);
        DATABASE.describeTo(registry::add);
    }

    @Test
    void everyOperationTakesTheScopeThatTheDocumentTells() throws Exception {
        AuthorizationMatrix matrix = new AuthorizationMatrix(URI.create("http://localhost:" + port), ISSUER);
        assertThat(matrix.scopes()).containsExactlyInAnyOrder("homepage:read", "pages:read", "pages:write");
        assertThat(matrix.open()).isEmpty();
        assertThat(matrix.violations()).isEmpty();
    }
}
