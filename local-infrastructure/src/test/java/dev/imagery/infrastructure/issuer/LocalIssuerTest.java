package dev.imagery.infrastructure.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalIssuerTest {

    @TempDir
    private Path folder;

    @Test
    void aTokenIsSignedByTheKeyThatItTells() throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder.resolve("issuer.json"), 0)) {
            SignedJWT token = SignedJWT.parse(issuer.token(TokenClaims.of("ops", "rules:write", "catalog:read")));
            assertThat(token.verify(new ECDSAVerifier(told(issuer, token)))).isTrue();
            assertThat(token.getJWTClaimsSet()).satisfies(claims -> {
                assertThat(claims.getIssuer()).isEqualTo(issuer.address().toString());
                assertThat(claims.getSubject()).isEqualTo("ops");
                assertThat(claims.getAudience()).containsExactly("imagery");
                assertThat(claims.getStringClaim("scope")).isEqualTo("catalog:read rules:write");
                assertThat(claims.getExpirationTime()).isAfter(new Date());
            });
        }
    }

    @Test
    void whatItTellsDoesNotSign() throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder.resolve("issuer.json"), 0)) {
            assertThat(JWKSet.load(issuer.keys().toURL()).getKeys())
                    .singleElement()
                    .satisfies(key -> assertThat(key.isPrivate()).isFalse());
        }
    }

    @Test
    void itsKeyOutlivesIt() throws Exception {
        Path file = folder.resolve("kept/issuer.json");
        String token;
        try (LocalIssuer before = LocalIssuer.start(file, 0)) {
            token = before.token(TokenClaims.of("ops", "rules:write"));
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (LocalIssuer again = LocalIssuer.start(file, 0)) {
            SignedJWT read = SignedJWT.parse(token);
            assertThat(read.verify(new ECDSAVerifier(told(again, read)))).isTrue();
        }
    }

    @Test
    void aServiceGetsATokenByItsCredentials() throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder.resolve("issuer.json"), 0)) {
            issuer.admit("orchestration", "secret", "rules:read");
            HttpResponse<String> given = ask(issuer, "orchestration:secret", "grant_type=client_credentials");
            assertThat(given.statusCode()).isEqualTo(200);
            SignedJWT token =
                    SignedJWT.parse((String) JSONObjectUtils.parse(given.body()).get("access_token"));
            assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("orchestration");
            assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("rules:read");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "orchestration:other, grant_type=client_credentials, 401",
        "unknown:secret, grant_type=client_credentials, 401",
        "orchestration:, grant_type=client_credentials, 401",
        "orchestration:secret, grant_type=password, 400",
    })
    void othersGetNone(String credentials, String form, int status) throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder.resolve("issuer.json"), 0)) {
            issuer.admit("orchestration", "secret", "rules:read");
            assertThat(ask(issuer, credentials, form)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(status);
                assertThat(answer.body()).doesNotContain("access_token");
            });
        }
    }

    private static HttpResponse<String> ask(LocalIssuer issuer, String credentials, String form) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(issuer.tokens())
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void aFileWithSomethingElseIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("issuer.json"), "{}");
        assertThatThrownBy(() -> LocalIssuer.start(file, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("no key");
        assertThat(file).hasContent("{}");
    }

    private static ECKey told(LocalIssuer issuer, SignedJWT token) throws Exception {
        return JWKSet.load(issuer.keys().toURL())
                .getKeyByKeyId(token.getHeader().getKeyID())
                .toECKey();
    }
}
