package dev.imagery.infrastructure.testing;

import dev.imagery.infrastructure.issuer.LocalIssuer;
import dev.imagery.infrastructure.issuer.TokenClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** An issuer of tokens for tests, with a key of its own. It ends with the JVM. */
public final class TestIssuer {

    private final LocalIssuer issuer;

    private TestIssuer(LocalIssuer issuer) {
        this.issuer = issuer;
    }

    /** Starts one. */
    public static TestIssuer start() {
        try {
            return new TestIssuer(LocalIssuer.start(
                    Files.createTempDirectory("imagery-issuer-").resolve("key.json"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a service the settings by which it takes tokens of this issuer, and none else. */
    public void describeTo(BiConsumer<String, Supplier<Object>> settings) {
        settings.accept("imagery.access.issuer", issuer::address);
        settings.accept("imagery.access.keys", issuer::keys);
    }

    /** A token for an hour. */
    public String token(String subject, String... scopes) {
        return issuer.token(TokenClaims.of(subject, scopes));
    }

    LocalIssuer issuer() {
        return issuer;
    }
}
