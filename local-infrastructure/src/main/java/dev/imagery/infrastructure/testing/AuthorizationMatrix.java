package dev.imagery.infrastructure.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.imagery.infrastructure.issuer.TokenClaims;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every operation of a service's OpenAPI document, called without a token, with one that has expired, one for another audience, one of all other
 * scopes, and one of the scope that the document names.
 */
public final class AuthorizationMatrix {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    /** Of bodies that the document does not tell the type of. */
    private static final List<String> TYPES =
            List.of("application/json", "application/yaml", "application/x-ndjson", "image/jpeg", "font/ttf");

    private static final String AUDIENCE = "imagery";

    /**
     * An operation.
     *
     * @param contentType of its body; empty where it takes none
     * @param scope that it takes; empty where it is public
     */
    public record Operation(String method, String path, Optional<String> contentType, Optional<String> scope) {

        /** Such as {@code GET /v1/titles/{id}}. */
        public String name() {
            return method + " " + path;
        }
    }

    private final URI service;
    private final TestIssuer issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Operation> operations;

    /** @throws IOException where the service has no document, or none that can be read */
    public AuthorizationMatrix(URI service, TestIssuer issuer) throws IOException, InterruptedException {
        this.service = service;
        this.issuer = issuer;
        this.operations = operations();
    }

    private List<Operation> operations() throws IOException, InterruptedException {
        String document = http.send(
                        HttpRequest.newBuilder(service.resolve("/v3/api-docs")).build(), BodyHandlers.ofString())
                .body();
        try {
            List<Operation> found = new ArrayList<>();
            Map<String, Object> paths = JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(document), "paths");
            for (String path : paths.keySet()) {
                Map<String, Object> methods = JSONObjectUtils.getJSONObject(paths, path);
                for (String method : methods.keySet()) {
                    if (METHODS.contains(method)) {
                        Map<String, Object> operation = JSONObjectUtils.getJSONObject(methods, method);
                        found.add(new Operation(
                                method.toUpperCase(Locale.ROOT), path, contentType(operation), scope(operation)));
                    }
                }
            }
            return found;
        } catch (ParseException e) {
            throw new IOException("No OpenAPI document: " + document, e);
        }
    }

    private static Optional<String> contentType(Map<String, Object> operation) throws ParseException {
        Map<String, Object> body = JSONObjectUtils.getJSONObject(operation, "requestBody");
        return body == null
                ? Optional.empty()
                : JSONObjectUtils.getJSONObject(body, "content").keySet().stream()
                        .findFirst();
    }

    private static Optional<String> scope(Map<String, Object> operation) throws ParseException {
        Map<String, Object>[] security = JSONObjectUtils.getJSONObjectArray(operation, "security");
        return security == null || security.length == 0
                ? Optional.empty()
                : Optional.of(JSONObjectUtils.getStringArray(security[0], "token")[0]);
    }

    /** The operations that take no scope, by their names. */
    public Set<String> open() {
        return operations.stream()
                .filter(operation -> operation.scope().isEmpty())
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scopes that operations take. */
    public Set<String> scopes() {
        return operations.stream()
                .flatMap(operation -> operation.scope().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is answered otherwise than it has to be, each with the operation and the token. */
    public List<String> violations() throws IOException, InterruptedException {
        List<String> violations = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.scope().isPresent()) {
                look(operation, operation.scope().get(), violations);
            } else if (Set.of(401, 403).contains(status(operation, Optional.empty()))) {
                violations.add(operation.name() + " is public and takes a token");
            }
        }
        return violations;
    }

    private void look(Operation operation, String scope, List<String> violations)
            throws IOException, InterruptedException {
        Set<String> others = new TreeSet<>(scopes());
        others.remove(scope);
        Set<String> own = Set.of(scope);
        Duration hour = Duration.ofHours(1);
        expect(operation, "no token", Optional.empty(), 401, violations);
        expect(operation, "expired", token(AUDIENCE, own, hour.negated()), 401, violations);
        expect(operation, "another audience", token("others", own, hour), 401, violations);
        expect(operation, "other scopes", token(AUDIENCE, others, hour), 403, violations);
        int right = status(operation, token(AUDIENCE, own, hour));
        if (right == 401 || right == 403) {
            violations.add("%s, with %s: %d".formatted(operation.name(), scope, right));
        }
    }

    private Optional<String> token(String audience, Set<String> scopes, Duration validFor) {
        return Optional.of(issuer.issuer().token(new TokenClaims("matrix", audience, scopes, validFor)));
    }

    private void expect(Operation operation, String what, Optional<String> token, int status, List<String> violations)
            throws IOException, InterruptedException {
        int answered = status(operation, token);
        if (answered != status) {
            violations.add("%s, %s: %d instead of %d".formatted(operation.name(), what, answered, status));
        }
    }

    /** With the first type of body that the operation knows: before that it is not known which one is called. */
    private int status(Operation operation, Optional<String> token) throws IOException, InterruptedException {
        int status = UNSUPPORTED_MEDIA_TYPE;
        for (String type :
                Stream.concat(operation.contentType().stream(), TYPES.stream()).toList()) {
            if (status == UNSUPPORTED_MEDIA_TYPE) {
                status = status(operation, token, type);
            }
        }
        return status;
    }

    private int status(Operation operation, Optional<String> token, String contentType)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve(operation.path().replaceAll("\\{[^}]*}", "1")))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType)
                .method(operation.method(), BodyPublishers.noBody());
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
