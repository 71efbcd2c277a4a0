package dev.imagery.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.AuthorizationMatrix;
import dev.imagery.infrastructure.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service with an issuer of tokens: {@code docs/security.md}. */
@Tag("adapter")
class AccessTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @Test
    void everyOperationTakesTheScopeThatTheDocumentTells() throws Exception {
        List<String> access = new ArrayList<>();
        ISSUER.describeTo((name, value) -> access.add(name + "=" + value.get()));
        try (Instances instances = new Instances()) {
            AuthorizationMatrix matrix = new AuthorizationMatrix(
                    Instances.address(instances.start("coordinator", access.toArray(String[]::new))), ISSUER);
            assertThat(matrix.scopes())
                    .containsExactlyInAnyOrder(
                            "catalog:read",
                            "catalog:write",
                            "recipes:read",
                            "recipes:write",
                            "webhooks:read",
                            "webhooks:write",
                            "withdrawals:read",
                            "withdrawals:write",
                            "workers:read",
                            "workers:write");
            assertThat(matrix.open()).isEmpty();
            assertThat(matrix.violations()).isEmpty();
        }
    }
}
