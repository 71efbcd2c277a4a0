package dev.imagery.infrastructure.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Signs tokens (JWT, ES256) for the services of one machine, and tells them its key at a loopback address. Whoever can read its file can sign as
 * it does: it is no issuer for anything that others reach.
 */
public final class LocalIssuer implements AutoCloseable {

    private static final String KEYS = "/keys";
    private static final String TOKENS = "/token";
    private static final Duration CLIENTS_TOKEN = Duration.ofMinutes(10);

    /** A service that gets its tokens by its own credentials. */
    private record Client(String secret, Set<String> scopes) {}

    private final ECKey key;
    private final HttpServer server;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private LocalIssuer(ECKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param keyFile with its key; made where there is none, for the user's own eyes
     * @param port of the loopback address, 0 for any
     * @throws IOException where the file cannot be read or written, holds something else, or the port is taken
     */
    public static LocalIssuer start(Path keyFile, int port) throws IOException {
        ECKey key = Files.exists(keyFile) ? read(keyFile) : made(keyFile);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        LocalIssuer issuer = new LocalIssuer(key, server);
        server.createContext(KEYS, exchange -> answer(exchange, 200, "application/jwk-set+json", keys));
        server.createContext(TOKENS, issuer::giveToken);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return issuer;
    }

    private static ECKey read(Path keyFile) throws IOException {
        try {
            return ECKey.parse(Files.readString(keyFile));
        } catch (ParseException e) {
            throw new IOException(keyFile + " holds no key of an issuer; remove it to have a new one made", e);
        }
    }

    private static ECKey made(Path keyFile) throws IOException {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Path folder = keyFile.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(
                    folder,
                    "issuer",
                    ".unfinished",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, key.toJSONString());
            Files.move(unfinished, keyFile, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no keys of P-256", e);
        }
    }

    /** The grant of client credentials, RFC 6749, 4.4: all scopes that the client is known with, whichever it asks for. */
    private void giveToken(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<TokenClaims> claims = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .flatMap(this::client);
            if (!form.contains("grant_type=client_credentials")) {
                refuse(exchange, 400, "unsupported_grant_type");
            } else if (claims.isEmpty()) {
                refuse(exchange, 401, "invalid_client");
            } else {
                String answer = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(token(claims.get()), claims.get().validFor().toSeconds());
                answer(exchange, 200, "application/json", answer.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Optional<TokenClaims> client(String authorization) {
        for (Map.Entry<String, Client> client : clients.entrySet()) {
            String credentials = formEncoded(client.getKey()) + ":"
                    + formEncoded(client.getValue().secret());
            String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            if (MessageDigest.isEqual(
                    basic.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8))) {
                return Optional.of(new TokenClaims(
                        client.getKey(), TokenClaims.AUDIENCE, client.getValue().scopes(), CLIENTS_TOKEN));
            }
        }
        return Optional.empty();
    }

    /** As RFC 6749, 2.3.1 has it. */
    private static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        answer(
                exchange,
                status,
                "application/json",
                "{\"error\":\"%s\"}".formatted(error).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Has a service get tokens of these scopes by its credentials. */
    public void admit(String client, String secret, String... scopes) {
        clients.put(client, new Client(secret, Set.of(scopes)));
    }

    /** Where services get their tokens. */
    public URI tokens() {
        return address().resolve(TOKENS);
    }

    /** As tokens name it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where its key is, as a JWK set. */
    public URI keys() {
        return address().resolve(KEYS);
    }

    /** A token that says this, from now on. */
    public String token(TokenClaims claims) {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(address().toString())
                        .subject(claims.subject())
                        .audience(claims.audience())
                        .claim(
                                "scope",
                                String.join(
                                        " ", claims.scopes().stream().sorted().toList()))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(claims.validFor())))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The issuer's own key does not sign", e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
