package dev.imagery.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.imagery.guarded.GuardedApplication;
import dev.imagery.infrastructure.issuer.LocalIssuer;
import dev.imagery.infrastructure.issuer.TokenClaims;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("adapter")
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessOverHttpTest {

    private static final LocalIssuer ISSUER = start();

    private static LocalIssuer start() {
        try {
            return LocalIssuer.start(
                    Files.createTempDirectory("imagery-issuer-").resolve("key.json"), 0);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("imagery.access.issuer", ISSUER::address);
        settings.add("imagery.access.keys", ISSUER::keys);
        settings.add("imagery.access.hint", () -> "Get one with: ./imagery token");
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/walls, walls:read",
        "HEAD, /v1/walls, walls:read",
        "POST, /v1/walls, walls:write",
        "POST, /v1/walls/publish, walls:publish",
        "GET, /actuator/metrics, operations:read",
    })
    void anOperationTakesTheScopeThatItDeclares(String method, String path, String scope) throws Exception {
        assertThat(call(method, path, ISSUER.token(TokenClaims.of("ops", scope)))
                        .statusCode())
                .isEqualTo(200);
        String others = ISSUER.token(TokenClaims.of("ops", "walls", "walls:delete", "other:read", "other:write"));
        assertThat(call(method, path, others).statusCode()).isEqualTo(403);
        assertThat(call(method, path, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"streamed", "later"})
    void whatIsAnsweredLaterIsAnsweredAsWell(String name) throws Exception {
        HttpResponse<String> answer =
                call("GET", "/v1/walls/" + name, ISSUER.token(TokenClaims.of("ops", "walls:read")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(name);
        assertThat(call("GET", "/v1/walls/" + name, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aRefusalNamesTheScope() throws Exception {
        HttpResponse<String> answer =
                call("POST", "/v1/walls/publish", ISSUER.token(TokenClaims.of("ops", "walls:write")));
        assertProblem(answer, 403, "forbidden");
        assertThat(answer.body()).contains("walls:publish");
    }

    @Test
    void anOperationThatDeclaresNoScopeIsRefused() throws Exception {
        String all = ISSUER.token(TokenClaims.of("ops", "walls:read", "walls:write", "walls:publish"));
        assertProblem(call("GET", "/v1/forgotten", all), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pictures/one", "/actuator/health/liveness", "/actuator/health/readiness", "/v3/api-docs"})
    void whatIsPublicTakesNoToken(String path) throws Exception {
        assertThat(call("GET", path, null).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenIsToldHowToGetOne() throws Exception {
        HttpResponse<String> answer = call("GET", "/v1/walls", null);
        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.body()).contains("Get one with: ./imagery token");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("Bearer"));
    }

    @Test
    void whatThereIsNotIsNotToldWithoutAToken() throws Exception {
        assertThat(call("GET", "/v1/nothing", null).statusCode()).isEqualTo(401);
        assertThat(call("GET", "/v1/nothing", ISSUER.token(TokenClaims.of("ops", "walls:read")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenThatHasExpiredIsRefused() throws Exception {
        assertRefused(ISSUER.token(new TokenClaims(
                "ops", "imagery", Set.of("walls:read"), Duration.ofMinutes(2).negated())));
    }

    @Test
    void aTokenForOthersIsRefused() throws Exception {
        assertRefused(ISSUER.token(new TokenClaims("ops", "billing", Set.of("walls:read"), Duration.ofHours(1))));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        Path key = Files.createTempDirectory("imagery-issuer-").resolve("key.json");
        try (LocalIssuer other = LocalIssuer.start(key, 0)) {
            assertRefused(other.token(TokenClaims.of("ops", "walls:read")));
        }
    }

    @Test
    void aTokenThatSaysItIsOfTheIssuerIsRefusedWithoutItsSignature() throws Exception {
        String signed = ISSUER.token(TokenClaims.of("ops", "walls:read"));
        assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
        assertRefused(signed.substring(0, signed.length() - 8) + "AAAAAAAA");
        assertRefused(new PlainJWT(claims()).serialize());
        SignedJWT bySecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        bySecret.sign(new MACSigner("a secret of thirty-two characters"));
        assertRefused(bySecret.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "....", "%00"})
    void whatIsNoTokenIsRefused(String token) throws Exception {
        assertRefused(token);
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.address().toString())
                .audience("imagery")
                .subject("ops")
                .claim("scope", "walls:read")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
    }

    private void assertRefused(String token) throws Exception {
        HttpResponse<String> answer = call("GET", "/v1/walls", token);
        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("urn:imagery:problem:" + type);
        assertThat(JsonPath.<String>read(answer.body(), "$.requestId")).isNotEmpty();
    }

    private HttpResponse<String> call(String method, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
