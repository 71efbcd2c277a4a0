package dev.imagery.starter.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By what the service gets tokens for its calls to other services (OAuth 2, client credentials).
 *
 * @param tokens the issuer's address for that
 * @param client who the service is there
 * @param secret its own, from the environment or a store of secrets
 * @param scopes that it asks for; where absent, what the issuer gives it
 */
@Validated
@ConfigurationProperties("imagery.access.credentials")
record CredentialsSettings(
        @NotNull URI tokens,
        @NotBlank String client,
        @NotBlank String secret,
        @DefaultValue Set<String> scopes) {

    /** Without the secret. */
    @Override
    public String toString() {
        return client + " at " + tokens;
    }
}
